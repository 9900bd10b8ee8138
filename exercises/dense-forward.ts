/**
 * One dense layer, forward.
 *
 * Every receiving neuron weighs all inputs, adds its bias and applies the activation g:
 *
 *     a = W h + b,     output_i = g(a_i).
 *
 * Shapes: W is outputs x inputs, one receiving neuron a row; b has as many numbers as W has rows,
 * h as many as W has columns. The result has as many numbers as W has rows.
 *
 * Example: denseForward([[1, 2], [3, 4]], [10, 20], [1, -1], (a) => 2 * a) gives [18, 38],
 * since 1 - 2 + 10 = 9 and 3 - 4 + 20 = 19.
 */
export function denseForward(
  W: number[][],
  b: number[],
  h: number[],
  g: (a: number) => number,
): number[] {
  throw new Error("not written yet");
}
