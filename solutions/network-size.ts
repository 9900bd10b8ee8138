/** Neurons, weights, biases, parameters and depth of a fully connected network. */
export function sizeOf(layers: number[]): {
  neurons: number;
  weights: number;
  biases: number;
  parameters: number;
  depth: number;
} {
  let neurons = 0;
  let weights = 0;
  for (let layer = 1; layer < layers.length; layer++) {
    const width = layers[layer];
    neurons += width;
    weights += width * layers[layer - 1];
  }
  const biases = neurons;
  return { neurons, weights, biases, parameters: weights + biases, depth: layers.length - 1 };
}
