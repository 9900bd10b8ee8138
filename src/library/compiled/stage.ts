import { type ActivationFunction, identity } from "../layer/activation/index.js";
import { Activation } from "../layer/activation-layer.js";
import { Dense } from "../layer/dense.js";
import type { Layer } from "../layer/layer.js";
import { Softmax } from "../layer/softmax.js";
import { isOneOf } from "./known.js";
import { type Formula, formulaOf } from "./straight-line/activation.js";

/** A dense layer and the activation after it, one layer in the numbering of the slides. */
export interface Stage {
  readonly inputs: number;
  readonly outputs: number;
  /** The activation; undefined for a softmax, which only the last stage may have. */
  readonly formula: Formula | undefined;
}

/** The layers of a network as stages; undefined where they are others, or in another order. */
export function stagesOf(layers: readonly Layer[]): readonly Stage[] | undefined {
  if (new Set(layers).size < layers.length) return undefined;
  const stages: Stage[] = [];
  for (let l = 0; l < layers.length; l++) {
    const [dense, after] = [layers[l], layers[l + 1]];
    if (!isOneOf([Dense], dense)) return undefined;
    const { inputs, outputs } = dense;
    if (after === undefined || after instanceof Dense) {
      stages.push({ inputs, outputs, formula: formulaOf(identity) });
      continue;
    }
    const isSoftmax = l + 2 === layers.length && isOneOf([Softmax], after);
    const g = activationOf(after);
    const formula = g && formulaOf(g);
    if (!isSoftmax && formula === undefined) return undefined;
    stages.push({ inputs, outputs, formula });
    l++;
  }
  return stages;
}

function activationOf(layer: Layer): ActivationFunction | undefined {
  return isOneOf([Activation], layer) ? layer.g : undefined;
}
