/**
 * Cutting a data set into mini-batches.
 *
 * Stochastic training goes through the examples in random order, a few at a time. `order` holds the
 * indices of the examples, already shuffled. Cut it into batches of `size` examples, in that order;
 * the last batch is smaller where the division leaves a rest. No example is lost or used twice.
 *
 * Example: miniBatches([4, 0, 3, 1, 2], 2) gives [[4, 0], [3, 1], [2]].
 */
export function miniBatches(order: number[], size: number): number[][] {
  throw new Error("not written yet");
}
