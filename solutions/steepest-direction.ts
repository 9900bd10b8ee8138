/** The unit vector against a gradient; zeros where it is zero. */
export function steepestDirection(gradient: number[]): number[] {
  const length = Math.hypot(...gradient);
  return gradient.map((g) => (length === 0 ? 0 : -g / length));
}
