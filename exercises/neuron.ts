/**
 * One neuron.
 *
 * It weighs its inputs, adds its bias once, and applies the activation g to the sum:
 *
 *     a = w_1 h_1 + ... + w_n h_n + b,     output = g(a).
 *
 * Example: neuron([2, -1], [3, 4], 1, (a) => a * a) gives 9, since 6 - 4 + 1 = 3.
 */
export function neuron(
  w: number[],
  h: number[],
  b: number,
  g: (a: number) => number,
): number {
  throw new Error("not written yet");
}
