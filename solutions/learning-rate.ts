/** The learning rate for which a step on c x² multiplies x by `factor`. */
export function learningRateFor(factor: number, c: number): number {
  return (1 - factor) / (2 * c);
}
