import { Activation } from "../../layer/activation-layer.js";
import { Dense } from "../../layer/dense.js";
import type { Layer } from "../../layer/layer.js";
import { isOneOf } from "../known.js";
import { formulaOf } from "../straight-line/activation.js";
import { ActivationPart } from "./activation-part.js";
import { DensePart } from "./dense-part.js";
import { layerPart } from "./layer-part.js";
import type { Part } from "./part.js";

/**
 * The layers of a network as parts; or the layer that keeps them from being that, in words.
 * @param inputs columns of the examples
 */
export function partsOf(
  layers: readonly Layer[],
  inputs: number,
  batchSize: number,
): readonly Part[] | string {
  if (new Set(layers).size < layers.length) return "a layer occurs twice";
  const parts: Part[] = [];
  let width = inputs;
  let parameter = 0;
  for (const layer of layers) {
    const part = partOf(layer, parameter, width, batchSize);
    if (part === undefined) return `${layer.name} is not the library's own`;
    parts.push(part);
    width = layer.outputs ?? width;
    parameter += layer.parameters.length;
  }
  return parts;
}

function partOf(
  layer: Layer,
  parameter: number,
  width: number,
  batchSize: number,
): Part | undefined {
  if (isOneOf([Dense], layer)) {
    return new DensePart(layer, parameter, parameter === 0, batchSize);
  }
  if (isOneOf([Activation], layer)) {
    const isOurs = formulaOf(layer.g) !== undefined;
    return isOurs ? new ActivationPart(layer.g, width, batchSize) : undefined;
  }
  return layerPart(layer, parameter, width);
}
