/** [rows, columns] of each weight matrix: receiving neurons by sending units. */
export function layerShapes(widths: number[]): number[][] {
  return widths.slice(1).map((width, i) => [width, widths[i] ?? 0]);
}
