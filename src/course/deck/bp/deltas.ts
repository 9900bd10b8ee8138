import { errorBackpropagation, type LayerErrors } from "../../../library/backprop/index.js";
import { numericalGradient } from "../../../library/descent/index.js";
import { Activation, Dense, sigmoid } from "../../../library/layer/index.js";
import { halfSquaredError } from "../../../library/loss/index.js";
import type { Matrix } from "../../../library/matrix/index.js";
import { Network } from "../../../library/network/index.js";

/** One example for a 2-2-1 network of sigmoids without biases, with a learning rate. */
export const example = {
  x: [1, -0.5],
  t: 1,
  η: 0.5,
  hidden: [
    [0.4, -0.7],
    [-0.3, 0.2],
  ],
  out: [0.6, -0.9],
} as const;

const dot = (w: readonly number[], v: readonly number[]) =>
  w.reduce((sum, wi, i) => sum + wi * v[i], 0);

/**
 * Error back-propagation in its classical form: δ_o = (t-o) o (1-o), δ_h = h (1-h) Σ_o w_oh δ_o and
 * Δw_ji = η δ_j x_i, beside backpropagation by layers and central differences of ½ (t - o)².
 */
export function deltas() {
  const { x, t, η, hidden, out } = example;
  const h = hidden.map((row) => sigmoid.value(dot(row, x)));
  const o = sigmoid.value(dot(out, h));
  const deltaOut = (t - o) * o * (1 - o);
  const deltaHidden = h.map((hj, j) => hj * (1 - hj) * out[j] * deltaOut);
  return {
    outputs: o,
    deltaOut,
    deltaHidden,
    updateOut: h.map((hj) => η * deltaOut * hj),
    updateHidden: deltaHidden.map((d) => x.map((xi) => η * d * xi)),
    byLibrary: libraryErrors(),
    byLayers: layerUpdates(),
    numeric: numericDeltas(),
  };
}

/** The same four steps by the library, hidden layer first. */
function libraryErrors(): LayerErrors[] {
  const { x, t, η, hidden, out } = example;
  const layers = [
    { weights: hidden, biases: [0, 0] },
    { weights: [out], biases: [0] },
  ];
  return errorBackpropagation(layers, x, [t], η);
}

/** -η ∂L/∂w, and -∂L/∂a of the hidden units, from the layers' backward pass. */
function layerUpdates() {
  const { x, t, η, hidden, out } = example;
  const first = new Dense(2, 2, { weights: hidden });
  const second = new Dense(2, 1, { weights: [out] });
  const network = new Network([first, new Activation(sigmoid), second, new Activation(sigmoid)]);
  network.backpropagate([x], [[t]], halfSquaredError);
  const down = (gradient: Matrix) => gradient.toArray().map((row) => row.map((g) => -η * g));
  return {
    out: down(second.W.gradient)[0],
    hidden: down(first.W.gradient),
    hiddenSlopes: first.b.gradient.row(0).map((g) => -g),
  };
}

/** -∂L/∂a of the output and the hidden units by central differences. */
function numericDeltas(): number[] {
  const { x, t, hidden, out } = example;
  const aHidden = hidden.map((row) => dot(row, x));
  const lossOfOut = ([a = 0]: readonly number[]) => (t - sigmoid.value(a)) ** 2 / 2;
  const lossOfHidden = (a: readonly number[]) => lossOfOut([dot(out, a.map(sigmoid.value))]);
  const aOut = dot(out, aHidden.map(sigmoid.value));
  const slopes = [
    ...numericalGradient(lossOfOut, [aOut]),
    ...numericalGradient(lossOfHidden, aHidden),
  ];
  return slopes.map((slope) => -slope);
}
