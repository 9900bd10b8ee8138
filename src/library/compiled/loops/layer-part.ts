import { BatchNorm, Dropout, type Layer, Softmax } from "../../layer/index.js";
import { gradientOf } from "../../layer/parameter.js";
import { Random } from "../../number/index.js";
import { isOneOf } from "../known.js";
import type { Part } from "./part.js";
import { rowsOf } from "./rows.js";

/** A layer that goes through its own passes: there is little in them that loops could do better. */
class LayerPart implements Part {
  constructor(
    readonly layer: Layer,
    readonly parameter: number,
    readonly width: number,
    readonly noted: () => () => void,
  ) {}

  forward(H: Float64Array, examples: number): Float64Array {
    return this.layer.forward(rowsOf(H, examples, this.width), "train").data;
  }

  backward(
    dOutputs: Float64Array,
    examples: number,
    gradients: readonly Float64Array[],
  ): Float64Array {
    const { layer, parameter, width } = this;
    const dH = layer.backward(rowsOf(dOutputs, examples, width));
    layer.parameters.forEach((own, p) => {
      gradients[parameter + p].set(gradientOf(own).data);
    });
    return dH.data;
  }
}

/** The masks are drawn. */
function notedDropout({ random }: Dropout): () => void {
  const { state } = random;
  return () => {
    random.state = state;
  };
}

/** There are running statistics. */
function notedBatchNorm({ runningMean, runningVariance }: BatchNorm): () => void {
  const mean = runningMean.slice();
  const variance = runningVariance.slice();
  return () => {
    runningMean.set(mean);
    runningVariance.set(variance);
  };
}

/**
 * The part of a softmax, dropout or batch normalisation, undefined for other layers.
 * @param parameter the number of its first one among all parameters
 */
export function layerPart(layer: Layer, parameter: number, width: number): Part | undefined {
  const part = (noted: () => () => void) => new LayerPart(layer, parameter, width, noted);
  if (isOneOf([Dropout], layer)) {
    return isOneOf([Random], layer.random) ? part(() => notedDropout(layer)) : undefined;
  }
  if (isOneOf([BatchNorm], layer)) {
    return part(() => notedBatchNorm(layer));
  }
  return isOneOf([Softmax], layer) ? part(() => () => {}) : undefined;
}
