/**
 * The shapes of all weight matrices.
 *
 * From the widths of a network's layers, inputs first, give the shape [rows, columns] of every
 * weight matrix, the first layer's first. A row belongs to a neuron that receives, a column to a unit
 * that sends. The inputs are no layer and have no matrix.
 *
 * Example: layerShapes([3, 4, 2]) gives [[4, 3], [2, 4]].
 */
export function layerShapes(widths: number[]): number[][] {
  throw new Error("not written yet");
}
