const outer = (column: number[], row: number[]) => column.map((a) => row.map((b) => a * b));

/** The gradients of -log yhat_truth by all weights and biases of a tanh-softmax network. */
export function gradients(
  W2: number[][],
  x: number[],
  h: number[],
  yhat: number[],
  truth: number,
): { W1: number[][]; b1: number[]; W2: number[][]; b2: number[] } {
  const d2 = yhat.map((p, k) => p - (k === truth ? 1 : 0));
  const d1 = h.map((value, j) => {
    const blame = d2.reduce((sum, d, k) => sum + d * (W2[k]?.[j] ?? 0), 0);
    return blame * (1 - value ** 2);
  });
  return { W1: outer(d1, x), b1: d1, W2: outer(d2, h), b2: d2 };
}
