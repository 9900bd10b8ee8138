import type { Layer } from "../layer/layer.js";
import { allFinite } from "../matrix/all-finite.js";
import type { Matrix } from "../matrix/index.js";
import { numberedLayers } from "./notation.js";

/**
 * Where the trouble is, once some number of a network is not finite: the first layer, from below,
 * with a weight, an output or a gradient that is not; undefined where all are.
 * @throws RangeError where a layer refuses its inputs for another reason
 */
export function firstNonFinite(layers: readonly Layer[], X: Matrix): string | undefined {
  if (!allFinite(X)) return "the input";
  let H = X;
  for (const { layer, number } of numberedLayers(layers)) {
    const where = `${layer.name}, layer ${number}`;
    const weight = layer.parameters.find(({ value }) => !allFinite(value));
    if (weight !== undefined) return `${weight.name} of ${where}`;
    H = layer.forward(H);
    if (!allFinite(H)) return `the output of ${where}`;
    const slope = layer.parameters.find(({ gradient }) => !allFinite(gradient));
    if (slope !== undefined) return `the gradient of ${slope.name} of ${where}`;
  }
  return undefined;
}
