/**
 * RMSProp for one number.
 *
 * rmsProp(rate, rho) returns a function that takes x and the gradient there and gives the next x. It
 * remembers the running mean s of the squared gradients, at first 0, from call to call:
 *
 *     s <- rho * s + (1 - rho) * gradient^2,     x <- x - rate * gradient / (sqrt(s) + 1e-8).
 *
 * Example: const step = rmsProp(0.1, 0.75); then step(5, 2) gives 4.8 (rounded), since s = 1.
 */
export function rmsProp(
  rate: number,
  rho: number,
): (x: number, gradient: number) => number {
  throw new Error("not written yet");
}
