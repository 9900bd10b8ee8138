/**
 * XOR, as a band between two lines.
 *
 * A threshold neuron answers 1 where its sum is at least 0, and 0 elsewhere. Build, of three of them, a
 * network that answers 1 exactly where low <= x1 + x2 <= high:
 *
 *     h1   1 where x1 + x2 is not below low,
 *     h2   1 where x1 + x2 is not above high,
 *     y    1 where both are 1.
 *
 * Each neuron is threshold(weight * input + weight * input + bias); y gets h1 and h2 as its inputs.
 * band(low, high) returns the network: a function of x1 and x2 that gives [h1, h2, y].
 *
 * Example: band(0.5, 1.5) computes XOR: at (1, 1) it gives [1, 0, 0], at (0, 1) it gives [1, 1, 1].
 */
export function band(
  low: number,
  high: number,
): (x1: number, x2: number) => number[] {
  throw new Error("not written yet");
}
