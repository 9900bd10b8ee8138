/**
 * How large should the first weights be?
 *
 * Too large, and sigmoids saturate; too small, and signals fade from layer to layer. With weights
 * drawn from a normal distribution around 0, two rules keep the size of the signal:
 *
 *     Xavier (for sigmoid and tanh):  standard deviation sqrt(2 / (inputs + outputs))
 *     He (for ReLU):                  standard deviation sqrt(2 / inputs)
 *
 * Given the widths of a network, the input first, return one standard deviation for each layer of
 * weights: layers.length - 1 numbers.
 *
 * Example: weightScales([8, 2, 6], "he") gives [0.5, 1]; weightScales([8, 2, 6], "xavier")
 * gives [0.44721, 0.5].
 */
export function weightScales(layers: number[], rule: "xavier" | "he"): number[] {
  throw new Error("not written yet");
}
