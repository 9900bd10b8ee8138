/** The order cut into batches of `size`, the last one perhaps smaller. */
export function miniBatches(order: number[], size: number): number[][] {
  const batches: number[][] = [];
  for (let start = 0; start < order.length; start += size) {
    batches.push(order.slice(start, start + size));
  }
  return batches;
}
