/**
 * Block-wise propagation.
 *
 * A network is a chain of blocks: matrix products, which learn, and nonlinear functions, which do
 * not. A block knows what went into it, x, and its own derivative dy/dx, nothing of the others.
 * From the last block to the first, each gets dL/dy from above and
 *
 *     (1)  hands   dL/dx_j = sum over i of dL/dy_i * dy_i/dx_j   down: the dL/dy of the next block,
 *     (2)  finds   dL/dW_ij = dL/dy_i * x_j,   where it is a product y = W x,
 *     (3)  learns  W_ij <- W_ij - rate * dL/dW_ij.
 *
 * Return { dLdX, W } of each block, in the order of the blocks: W with its new weights, or null
 * where there are none. dLdY is what comes to the last block. Leave the blocks as they are.
 *
 * Shapes: dYdX is outputs x inputs, and so is W; x and dLdX have inputs numbers, dLdY has outputs.
 *
 * Example: blockwise([{ x: [1, 2], dYdX: [[3, 4]], W: [[3, 4]] }], [2], 0.5) gives
 *
 *     [{ dLdX: [6, 8], W: [[2, 2]] }]
 *
 * because dL/dW = [[2 * 1, 2 * 2]], and 3 - 0.5 * 2 = 2, 4 - 0.5 * 4 = 2.
 */
export interface Stage {
  x: number[];
  dYdX: number[][];
  W: number[][] | null;
}

export function blockwise(
  stages: Stage[],
  dLdY: number[],
  rate: number,
): { dLdX: number[]; W: number[][] | null }[] {
  throw new Error("not written yet");
}
