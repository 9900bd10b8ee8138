/** The gradients of a dense layer a = W h + b by W, b and h. */
export function denseBackward(
  W: number[][],
  h: number[],
  upstream: number[],
): { W: number[][]; b: number[]; h: number[] } {
  return {
    W: upstream.map((gradient) => h.map((input) => gradient * input)),
    b: [...upstream],
    h: h.map((_, j) => W.reduce((sum, row, i) => sum + entry(row, j) * entry(upstream, i), 0)),
  };
}

function entry(values: number[], index: number): number {
  return values[index];
}
