/**
 * A learning rate made to measure.
 *
 * On f(x) = c x^2 the slope is 2 c x, and one step of gradient descent multiplies x by
 *
 *     1 - 2 c rate.
 *
 * Return the rate that makes this factor what is wanted.
 *
 * Example: learningRateFor(0.5, 1) gives 0.25: on x^2, each step then halves x.
 */
export function learningRateFor(factor: number, c: number): number {
  throw new Error("not written yet");
}
