/**
 * One dense layer, backward.
 *
 * The layer computed a = W h + b. Given the gradient of the loss by its output,
 * upstream_i = dL/da_i, find the gradients by its weights, its biases and its input:
 *
 *     dL/dW_ij = upstream_i * h_j,    dL/db_i = upstream_i,    dL/dh_j = sum over i of W_ij upstream_i.
 *
 * Shapes: W is outputs x inputs, h has inputs numbers, upstream has outputs numbers. The result has
 * W with the shape of W, b with the length of upstream and h with the length of h.
 *
 * Example: denseBackward([[1, 2], [3, 4]], [5, 6], [1, -1]) gives
 *
 *     { W: [[5, 6], [-5, -6]], b: [1, -1], h: [-2, -2] }
 */
export function denseBackward(
  W: number[][],
  h: number[],
  upstream: number[],
): { W: number[][]; b: number[]; h: number[] } {
  throw new Error("not written yet");
}
