import { invalid, positive } from "../error/check.js";
import { sigmoid } from "../layer/activation/sigmoid.js";
import { Matrix } from "../matrix/index.js";

/** One layer of sigmoid neurons: `weights[j][i]` from unit i below to neuron j. */
export interface SigmoidLayer {
  readonly weights: readonly (readonly number[])[];
  readonly biases: readonly number[];
}

/** What error back-propagation finds for one layer. */
export interface LayerErrors {
  /** o_j, the output of each neuron. */
  readonly outputs: readonly number[];
  /** δ_j, the error of each neuron. */
  readonly deltas: readonly number[];
  /** Δw_ji = η δ_j x_i, to be added to the weights. */
  readonly weightUpdates: readonly (readonly number[])[];
  /** Δb_j = η δ_j, to be added to the biases. */
  readonly biasUpdates: readonly number[];
}

/**
 * The classical "error" back-propagation for one example, neuron by neuron, in the four steps of the
 * slides: the error of each output, δ_o = (t - o) o (1 - o), updates for the weights going to the
 * outputs, the error of each hidden unit, δ_h = h (1 - h) Σ_o w_oh δ_o, and updates for its weights,
 * Δw_ji = η δ_j x_i. It descends on E = 1/2 Σ (t - o)², so δ_j = -∂E/∂a_j.
 *
 * Rumelhart, Hinton and Williams (1986). BP deck, "Error Back Propagation".
 *
 * @example
 * ```ts
 * const neuron = { weights: [[0]], biases: [0] };
 * const [{ outputs, deltas, weightUpdates }] = errorBackpropagation([neuron], [1], [1], 2);
 * console.log(outputs, deltas, weightUpdates); // [ 0.5 ] [ 0.125 ] [ [ 0.25 ] ]
 * ```
 * @param layers from the first hidden layer to the outputs; not changed
 * @param x inputs
 * @param t targets, one for each output
 * @returns one entry for each layer, in the same order
 * @throws RangeError where a layer does not fit the one below
 */
export function errorBackpropagation(
  layers: readonly SigmoidLayer[],
  x: readonly number[],
  t: readonly number[],
  learningRate: number,
): LayerErrors[] {
  positive("errorBackpropagation: learningRate", learningRate);
  const outputs = forward(layers, x);
  const last = outputs.length - 1;
  if (t.length !== outputs[last]?.length) {
    throw invalid("errorBackpropagation: t", `${outputs[last]?.length} targets`, t);
  }

  let errors = t.map((target, o) => target - outputs[last][o]);
  const found: LayerErrors[] = [];
  for (let l = last; l >= 1; l--) {
    const { weights } = layers[l - 1];
    const own = outputs[l] as readonly number[];
    const below = outputs[l - 1] as readonly number[];
    const deltas = own.map((o, j) => o * (1 - o) * errors[j]);
    found.unshift({
      outputs: own,
      deltas,
      weightUpdates: deltas.map((delta) => below.map((xi) => learningRate * delta * xi)),
      biasUpdates: deltas.map((delta) => learningRate * delta),
    });
    errors = below.map((_, i) => deltas.reduce((sum, delta, j) => sum + weights[j][i] * delta, 0));
  }
  return found;
}

/** The inputs, then the outputs of each layer. */
function forward(layers: readonly SigmoidLayer[], x: readonly number[]): number[][] {
  const outputs = [Matrix.from([x], "errorBackpropagation: x").row(0)];
  layers.forEach(({ weights, biases }, l) => {
    const below = outputs[l];
    const W = Matrix.from(weights, `errorBackpropagation: weights of layer ${l + 1}`);
    if (W.columns !== below.length || W.rows !== biases.length) {
      throw new RangeError(
        `errorBackpropagation: layer ${l + 1}: expected ${biases.length}x${below.length} ` +
          `weights, got ${W.shape}`,
      );
    }
    const sum = (b: number, j: number) => W.row(j).reduce((a, w, i) => a + w * below[i], b);
    outputs.push(biases.map((b, j) => sigmoid.value(sum(b, j))));
  });
  return outputs;
}
