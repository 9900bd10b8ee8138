/**
 * How big is a fully connected network?
 *
 * `layers` are its widths, the input first: [3, 4, 2] has 3 inputs, 4 hidden neurons and 2 outputs.
 * Count
 *
 * - neurons: all but the inputs, which compute nothing;
 * - weights: between two neighbouring layers of m and n there are m * n;
 * - biases: one for each neuron;
 * - parameters: weights and biases together, what training has to find;
 * - depth: the number of layers, the input layer not counted.
 *
 * Example: sizeOf([3, 4, 2]) gives
 *
 *     { neurons: 6, weights: 20, biases: 6, parameters: 26, depth: 2 }
 *
 * because 4 + 2 = 6, 3 * 4 + 4 * 2 = 20 and 20 + 6 = 26.
 */
export function sizeOf(layers: number[]): {
  neurons: number;
  weights: number;
  biases: number;
  parameters: number;
  depth: number;
} {
  throw new Error("not written yet");
}
