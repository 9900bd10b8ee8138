/**
 * Gradient descent that knows when to stop.
 *
 * Take steps x <- x - rate * f'(x) until the slope is small, |f'(x)| <= tolerance, or until maxSteps
 * steps were taken. Look at the slope before each step: where it is small at the start, take none.
 *
 * Return an object with x, where the descent ended, and steps, how many it took.
 *
 * Example: descendUntil((x) => 2 * x, 1, 0.25, 0.5, 100) gives { x: 0.25, steps: 2 }: the slopes on
 * the way are 2, 1 and 0.5.
 */
export function descendUntil(
  derivative: (x: number) => number,
  start: number,
  rate: number,
  tolerance: number,
  maxSteps: number,
): { x: number; steps: number } {
  throw new Error("not written yet");
}
