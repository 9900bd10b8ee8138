/**
 * The forward pass of the example.
 *
 * A network without biases: sigmoid hidden units, softmax output.
 *
 *     a_1 = W1 x,   h = sigmoid(a_1),   a_2 = W2 h,   yhat = softmax(a_2).
 *
 * Return an object with h and yhat. W1 is hidden x inputs, W2 is outputs x hidden.
 *
 * Example: forwardPass([[0]], [[1], [-1]], [2]) gives { h: [0.5], yhat: [0.7311, 0.2689] } (rounded).
 */
export function forwardPass(
  W1: number[][],
  W2: number[][],
  x: number[],
): { h: number[]; yhat: number[] } {
  throw new Error("not written yet");
}
