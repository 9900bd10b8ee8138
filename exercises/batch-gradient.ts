/**
 * The gradients of a layer from a batch.
 *
 * A batch goes through a layer at once: H has one example a row (what went into the layer), and D one
 * example a row of dL/da, the gradients that come from above. The gradient of each weight is the sum of
 * what the examples say,
 *
 *     dL/dW_ij = sum over m of D_mi H_mj,     dL/db_i = sum over m of D_mi,
 *
 * in matrices: dW = D^T H. Return an object with W (outputs x inputs) and b.
 *
 * Example: batchGradient([[1], [2]], [[3, 4], [5, 6]]) gives { W: [[13, 16]], b: [3] }.
 */
export function batchGradient(
  D: number[][],
  H: number[][],
): { W: number[][]; b: number[] } {
  throw new Error("not written yet");
}
