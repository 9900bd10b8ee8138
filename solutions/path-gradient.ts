/** Entry [k][m] is what the path through a_2[k] and yhat[m] adds to dL/dW1[neuron][input]. */
export function pathContributions(
  W1: number[][],
  W2: number[][],
  x: number[],
  y: number[],
  neuron: number,
  input: number,
): number[][] {
  const h = product(W1, x).map((a) => 1 / (1 + Math.exp(-a)));
  const yhat = softmax(product(W2, h));
  const fromInput = at(h, neuron) * (1 - at(h, neuron)) * at(x, input);
  return W2.map((weights, k) =>
    yhat.map((prediction, m) => {
      const lossSlope = -2 * (at(y, m) - prediction);
      const softmaxSlope = prediction * ((k === m ? 1 : 0) - at(yhat, k));
      return lossSlope * softmaxSlope * at(weights, neuron) * fromInput;
    }),
  );
}

/** dL/dW1[neuron][input]: the sum over all paths. */
export function pathGradient(
  W1: number[][],
  W2: number[][],
  x: number[],
  y: number[],
  neuron: number,
  input: number,
): number {
  const contributions = pathContributions(W1, W2, x, y, neuron, input);
  return contributions.flat().reduce((sum, contribution) => sum + contribution, 0);
}

function product(W: number[][], v: number[]): number[] {
  return W.map((row) => row.reduce((sum, weight, j) => sum + weight * at(v, j), 0));
}

function softmax(a: number[]): number[] {
  const largest = Math.max(...a);
  const powers = a.map((value) => Math.exp(value - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

function at(values: number[], index: number): number {
  return values[index];
}
