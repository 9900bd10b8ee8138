/** The errors (deltas) of the output and the hidden layer of a sigmoid network. */
export function errors(
  W: number[][],
  h: number[],
  o: number[],
  t: number[],
): { output: number[]; hidden: number[] } {
  const output = o.map((out, k) => ((t[k] as number) - out) * out * (1 - out));
  const hidden = h.map((value, j) => {
    const fromOutputs = W.reduce(
      (sum, row, k) => sum + (row[j] as number) * (output[k] as number),
      0,
    );
    return value * (1 - value) * fromOutputs;
  });
  return { output, hidden };
}
