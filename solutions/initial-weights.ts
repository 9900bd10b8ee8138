/** The standard deviation of the first weights of each layer. */
export function weightScales(layers: number[], rule: "xavier" | "he"): number[] {
  return layers.slice(1).map((outputs, i) => {
    const inputs = layers[i];
    return Math.sqrt(2 / (rule === "he" ? inputs : inputs + outputs));
  });
}
