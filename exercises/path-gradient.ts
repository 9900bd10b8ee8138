/**
 * The gradient of one first-layer weight, path by path.
 *
 * The network of the lecture has a sigmoid hidden layer and a softmax output, and no biases:
 *
 *     a_1 = W1 x,   h = sigmoid(a_1),   a_2 = W2 h,   yhat = softmax(a_2),
 *     L = sum over m of (y_m - yhat_m)^2.
 *
 * The weight W1[neuron][input] reaches the loss along many paths: from its hidden neuron to an
 * output pre-activation a_2[k], and from there to a prediction yhat[m] - to every one of them,
 * since softmax mixes all its inputs. Each path contributes a product of five local derivatives,
 *
 *     dL/dyhat_m * dyhat_m/da_2k * da_2k/dh * dh/da_1 * da_1/dW1[neuron][input],
 *
 * where dyhat_m/da_2k is yhat_m (1 - yhat_m) for k = m and -yhat_m yhat_k otherwise.
 *
 * Shapes: W1 is hidden x inputs, W2 is outputs x hidden, one receiving neuron a row; x has as many
 * numbers as W1 has columns, y as many as W2 has rows. `neuron` and `input` count from 0, so that
 * w_131 of the slides (layer 1, neuron 3, input 1) is neuron 2, input 0.
 *
 * Example: with W1 = [[0]], W2 = [[1], [-1]], x = [2], y = [1, 0], the hidden neuron has h = 0.5 and
 * yhat = [0.73106, 0.26894]. Every path has |product| = 0.05288; their sum, the gradient, is -0.21151:
 *
 *     pathContributions(W1, W2, x, y, 0, 0)   gives   [[-0.05288, -0.05288], [-0.05288, -0.05288]]
 *     pathGradient(W1, W2, x, y, 0, 0)        gives   -0.21151
 */

/** Entry [k][m] is what the path through a_2[k] and yhat[m] contributes. */
export function pathContributions(
  W1: number[][],
  W2: number[][],
  x: number[],
  y: number[],
  neuron: number,
  input: number,
): number[][] {
  throw new Error("not written yet");
}

/** dL/dW1[neuron][input]: the sum over all paths. */
export function pathGradient(
  W1: number[][],
  W2: number[][],
  x: number[],
  y: number[],
  neuron: number,
  input: number,
): number {
  throw new Error("not written yet");
}
