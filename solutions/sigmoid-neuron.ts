/** dL/dw and dL/db of L = 1/2 (sigmoid(w x + b) - y)^2. */
export function neuronGradient(
  w: number,
  b: number,
  x: number,
  y: number,
): { w: number; b: number } {
  const f = 1 / (1 + Math.exp(-(w * x + b)));
  const slope = (f - y) * f * (1 - f);
  return { w: slope * x, b: slope };
}
