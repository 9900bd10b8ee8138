/** Gradient descent until the slope is within the tolerance, or maxSteps steps were taken. */
export function descendUntil(
  derivative: (x: number) => number,
  start: number,
  rate: number,
  tolerance: number,
  maxSteps: number,
): { x: number; steps: number } {
  let x = start;
  let steps = 0;
  while (steps < maxSteps && Math.abs(derivative(x)) > tolerance) {
    x -= rate * derivative(x);
    steps++;
  }
  return { x, steps };
}
