/** The errors (deltas) of the output and the hidden layer of a sigmoid network. */
export function errors(
  W: number[][],
  h: number[],
  o: number[],
  t: number[],
): { output: number[]; hidden: number[] } {
  const output = o.map((out, k) => (t[k] - out) * out * (1 - out));
  const hidden = h.map((value, j) => {
    const fromOutputs = W.reduce((sum, row, k) => sum + row[j] * output[k], 0);
    return value * (1 - value) * fromOutputs;
  });
  return { output, hidden };
}
