/**
 * Capstone: train a network of your own.
 *
 * A network with one tanh layer and a softmax output learns to tell classes apart:
 *
 *     a_1 = W1 x + b1,   h = tanh(a_1),   a_2 = W2 h + b2,   yhat = softmax(a_2).
 *
 * Its loss is the mean over all examples of -log yhat_truth. Train by gradient descent on the whole
 * data set: in each epoch compute the loss and all gradients, then take one step of every weight and
 * bias, p <- p - rate * dL/dp. Backward you need, for one example,
 *
 *     dL/da_2 = yhat - onehot(truth),    dL/dW2 = dL/da_2 h^T,    dL/db2 = dL/da_2,
 *     dL/da_1 = (W2^T dL/da_2) * (1 - h^2),    dL/dW1 = dL/da_1 x^T,    dL/db1 = dL/da_1,
 *
 * and then the mean of each over the examples. Leave what you are given as it is.
 *
 * Shapes: W1 is hidden x inputs, W2 is classes x hidden; X has one example a row, labels the index
 * of the true class of each. Return the loss before each step, and the trained weights and biases.
 *
 * Example: with all weights and biases 0 and two classes, the first loss is log 2 = 0.69315.
 */
export interface Weights {
  W1: number[][];
  b1: number[];
  W2: number[][];
  b2: number[];
}

export function trainNetwork(
  network: Weights,
  X: number[][],
  labels: number[],
  rate: number,
  epochs: number,
): Weights & { losses: number[] } {
  throw new Error("not written yet");
}
