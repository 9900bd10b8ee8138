/**
 * Gradient descent with momentum.
 *
 * A ball that rolls keeps some of its speed. With a velocity v that starts at 0, one step is
 *
 *     v <- friction * v - rate * gradient,     x <- x + v.
 *
 * momentum(rate, friction) returns a function of x and the gradient there that gives the next x, and
 * remembers the velocity from call to call. Each call of momentum starts with a velocity of its own.
 *
 * Example: const step = momentum(0.1, 0.9); step(5, 10) gives 4, and then step(4, 8) gives 2.3:
 * v = 0.9 * (-1) - 0.1 * 8 = -1.7.
 */
export function momentum(
  rate: number,
  friction: number,
): (x: number, gradient: number) => number {
  throw new Error("not written yet");
}
