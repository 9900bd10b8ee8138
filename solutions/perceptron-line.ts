/** The x_2 at which w_1 x_1 + w_2 x_2 + b is 0. */
export function lineAt(w: number[], b: number, x1: number): number {
  const [w1 = 0, w2 = 1] = w;
  return -(w1 * x1 + b) / w2;
}
