import { numericalDerivative } from "../../../library/descent/index.js";
import { sigmoid, softmax } from "../../../library/layer/index.js";
import type { WeightIndex } from "../../../library/network/index.js";
import { forwardPass, given, lossWith, pathsOf, withEntry } from "./example.js";

/** ∂L/∂w of the W1/W2 example by a central difference of the loss. */
export function numericalBy({ layer, neuron, input }: WeightIndex): number {
  const { W1, W2 } = given;
  const W = layer === 1 ? W1 : W2;
  const start = W[neuron - 1]?.[input - 1];
  return numericalDerivative((w) => {
    const changed = withEntry(W, neuron - 1, input - 1, w);
    return layer === 1 ? lossWith(changed, W2) : lossWith(W1, changed);
  }, start);
}

/** ∂ŷ_output/∂a_2,input of the example's softmax by a central difference; both from 0. */
export function softmaxSlope(output: number, input: number): number {
  const { a2 } = forwardPass();
  return numericalDerivative(
    (a) => softmax(a2.map((entry, i) => (i === input ? a : entry)))[output],
    a2[input],
  );
}

/** ∂a_21/∂w_131 by a central difference. */
export function slopeOfA21(): number {
  return numericalDerivative((w) => {
    const W1 = withEntry(given.W1, 2, 0, w);
    const h = W1.map((row) =>
      sigmoid.value(row.reduce((sum, entry, i) => sum + entry * given.x[i], 0)),
    );
    return given.W2[0].reduce((sum, entry, i) => sum + entry * h[i], 0);
  }, given.W1[2][0]);
}

/** The value of one local derivative on a weight's paths, by its name. @throws if there is none */
export function pathFactor(weight: WeightIndex, name: string): number {
  const factors = pathsOf(weight).flatMap((path) => path.factors);
  const found = factors.find((factor) => factor.name === name);
  if (found === undefined) throw new RangeError(`no factor ${name} on these paths`);
  return found.value;
}

/** The slides' last formula for ∂L/∂w_131: the diagonal of the softmax Jacobian, twice. */
export function finalFormula(): number {
  const { yHat, h1 } = forwardPass();
  const [p, q] = yHat as [number, number];
  const h13 = h1[2];
  const [w213, w223] = [given.W2[0][2], given.W2[1][2]];
  const [y1, y2] = given.y;
  const sum = -2 * (y1 - p) * p * (1 - p) * w213 + -2 * (y2 - q) * q * (1 - q) * w223;
  return sum * h13 * (1 - h13) * given.x[0];
}
