import { numericalGradient } from "../../../library/descent/index.js";
import { sigmoid } from "../../../library/layer/index.js";
import { crossEntropy } from "../../../library/loss/index.js";
import type { MatrixLike } from "../../../library/matrix/index.js";
import { Network } from "../../../library/network/index.js";

/** The gradients that are handed down, from the loss to the inputs: names and lengths. */
export function responsibility(
  network: Network,
  x: readonly number[],
  y: readonly number[],
): { names: string[]; lengths: number[] } {
  const yHat = network.forward([x]);
  let upstream: MatrixLike = crossEntropy.gradient(yHat, [y]);
  const names = ["∂L/∂ŷ"];
  const lengths = [yHat.columns];
  for (const layer of [...network.layers].reverse()) {
    upstream = layer.backward(upstream);
    names.push(layer.name);
    lengths.push(upstream.columns);
  }
  return { names, lengths };
}

/** Gradients of the second layer of a 3-3-3-2 classifier: by formula, by differences, by layers. */
export function lastGradients(network: Network, x: readonly number[], y: readonly number[]) {
  const [below, above] = [network.layers.slice(0, 3), network.layers.slice(3)];
  const a2 = new Network(below).forward([x]).row(0);
  const h1 = new Network(below.slice(0, 2)).forward([x]).row(0);
  const yHat = network.forward([x]).row(0);
  const W3 = network.parameters[4]?.value.toArray() ?? [];
  const dA3 = yHat.map((p, i) => p - y[i]);
  const dH2 = a2.map((_, i) => W3.reduce((sum, row, j) => sum + (row[i] ?? 0) * (dA3[j] ?? 0), 0));
  const dA2 = dH2.map((d, i) => d * sigmoid.derivative(a2[i]));
  const rest = new Network(above);
  const numeric = numericalGradient((a) => crossEntropy.value(rest.forward([a]), [y]), a2);
  network.backpropagate([x], [y], crossEntropy);
  const [, , dW2, db2] = network.parameters.map(({ gradient }) => gradient.toArray());
  return {
    byFormula: { a2: dA2, W2: dA2.map((d) => h1.map((h) => d * h)) },
    numeric: { a2: numeric },
    byLayers: { W2: dW2, b2: db2?.[0] },
  };
}
