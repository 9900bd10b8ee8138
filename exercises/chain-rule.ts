/**
 * The chain rule for any chain.
 *
 * A chain applies functions one after another: functions[0] to x, functions[1] to what comes out, and
 * so on. derivatives[i] is the derivative of functions[i], so there are equally many of both. The
 * derivative of the whole chain at x is the product of them all, each taken where its function stands,
 * that is at the value that goes into it.
 *
 * Example: e^(x^2) is the chain of x^2 and e^h. Its derivative at x = 1 is 2 x e^(x^2) = 5.43656:
 *
 *     chainDerivative([(x) => x * x, Math.exp], [(x) => 2 * x, Math.exp], 1)
 *
 * because the derivative of x^2 at 1 is 2, and that of e^h, taken at h = 1, is e.
 */
export function chainDerivative(
  functions: ((x: number) => number)[],
  derivatives: ((x: number) => number)[],
  x: number,
): number {
  throw new Error("not written yet");
}
