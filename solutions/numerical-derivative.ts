/** The central difference (f(x + h) - f(x - h)) / (2 h). */
export function numericalDerivative(f: (x: number) => number, x: number, h: number): number {
  return (f(x + h) - f(x - h)) / (2 * h);
}
