/**
 * Error back-propagation in its classical form.
 *
 * A network of sigmoid neurons has hidden activations h and outputs o; the targets are t, and
 * W[k][j] is the weight from hidden neuron j to output k. The error of an output is known, that of a
 * hidden neuron is what the outputs send back to it:
 *
 *     delta_k = (t_k - o_k) o_k (1 - o_k),
 *     delta_j = h_j (1 - h_j) * sum over k of W[k][j] delta_k.
 *
 * Return { output, hidden }, the errors of both layers. (A weight from i to j then changes by
 * rate * delta_j * x_i: these deltas already point downhill.)
 *
 * Shapes: W is outputs x hidden; o and t have outputs numbers, h has hidden numbers.
 *
 * Example: errors([[2, -4]], [0.5, 0.5], [0.5], [1]) gives { output: [0.125], hidden: [0.0625, -0.125] }.
 */
export function errors(
  W: number[][],
  h: number[],
  o: number[],
  t: number[],
): { output: number[]; hidden: number[] } {
  throw new Error("not written yet");
}
