/**
 * Capstone, second part: the gradients of one example.
 *
 * For the network of the first part and the loss -log yhat_truth you have h and yhat of an example from
 * the forward pass. Backward:
 *
 *     dL/da_2 = yhat - onehot(truth),          dL/dW2 = dL/da_2 h^T,     dL/db2 = dL/da_2,
 *     dL/da_1 = (W2^T dL/da_2) * (1 - h^2),    dL/dW1 = dL/da_1 x^T,     dL/db1 = dL/da_1.
 *
 * gradients(W2, x, h, yhat, truth) returns an object with W1, b1, W2 and b2, each of the shape of what it
 * is the gradient of. Leave what you are given as it is.
 *
 * Example: gradients([[2], [0]], [3], [0.5], [0.25, 0.75], 0) gives
 * { W1: [[-3.375]], b1: [-1.125], W2: [[-0.375], [0.375]], b2: [-0.75, 0.75] }.
 */
export function gradients(
  W2: number[][],
  x: number[],
  h: number[],
  yhat: number[],
  truth: number,
): { W1: number[][]; b1: number[]; W2: number[][]; b2: number[] } {
  throw new Error("not written yet");
}
