/**
 * Capstone, first part: forward and loss.
 *
 * A network with one tanh layer and a softmax output,
 *
 *     a_1 = W1 x + b1,   h = tanh(a_1),   a_2 = W2 h + b2,   yhat = softmax(a_2).
 *
 * forward(network, x) returns an object with h and yhat of one example. meanLoss(network, X, labels) is
 * the mean over all examples of -log yhat_truth; X has one example a row, labels the index of each
 * example's true class. Shapes: W1 is hidden x inputs, W2 is classes x hidden.
 *
 * Example: with all weights and biases 0 and two classes, every yhat is [0.5, 0.5], and the loss is
 * log 2 = 0.69315.
 */
export interface Weights {
  W1: number[][];
  b1: number[];
  W2: number[][];
  b2: number[];
}

export function forward(
  network: Weights,
  x: number[],
): { h: number[]; yhat: number[] } {
  throw new Error("not written yet");
}

export function meanLoss(
  network: Weights,
  X: number[][],
  labels: number[],
): number {
  throw new Error("not written yet");
}
