const threshold = (a: number) => (a >= 0 ? 1 : 0);

/** Three threshold neurons that answer 1 where low <= x1 + x2 <= high. */
export function band(low: number, high: number): (x1: number, x2: number) => number[] {
  return (x1, x2) => {
    const h1 = threshold(x1 + x2 - low);
    const h2 = threshold(-x1 - x2 + high);
    return [h1, h2, threshold(h1 + h2 - 1.5)];
  };
}
