/**
 * Inverted dropout.
 *
 * In a training step each hidden neuron is left out with probability p, and what the others say is
 * scaled by 1 / (1 - p), so that sums keep their size on average:
 *
 *     h_i <- 0             where random() < p,
 *     h_i <- h_i / (1 - p) elsewhere.
 *
 * random() gives a new number from 0 to 1 at each call; call it exactly once for each neuron, in order.
 *
 * Example: dropout([1, 2, 3], 0.5, random) gives [2, 0, 6] where random gives 0.9, 0.2, 0.7.
 */
export function dropout(h: number[], p: number, random: () => number): number[] {
  throw new Error("not written yet");
}
