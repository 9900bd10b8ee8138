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

/** Dropout, whose masks are drawn. */
class DropoutPart extends LayerPart {
  readonly #random: Random;
  #noted = new Random(0).state;

  constructor(layer: Dropout, parameter: number, width: number) {
    super(layer, parameter, width);
    this.#random = layer.random;
  }

  note(): void {
    this.#noted = this.#random.state;
  }

  undo(): void {
    this.#random.state = this.#noted;
  }
}

/** Batch normalisation, which keeps running statistics. */
class BatchNormPart extends LayerPart {
  readonly #running: readonly Float64Array[];
  readonly #noted: readonly Float64Array[];

  constructor(layer: BatchNorm, parameter: number, width: number) {
    super(layer, parameter, width);
    this.#running = [layer.runningMean, layer.runningVariance];
    this.#noted = this.#running.map((list) => list.slice());
  }

  note(): void {
    this.#running.forEach((list, r) => {
      this.#noted[r].set(list);
    });
  }

  undo(): void {
    this.#noted.forEach((list, r) => {
      this.#running[r].set(list);
    });
  }
}

/**
 * The part of a softmax, dropout or batch normalisation, undefined for other layers.
 * @param parameter the number of its first one among all parameters
 */
export function layerPart(layer: Layer, parameter: number, width: number): Part | undefined {
  if (layer instanceof Dropout && isOneOf([Dropout], layer)) {
    const isOurs = isOneOf([Random], layer.random);
    return isOurs ? new DropoutPart(layer, parameter, width) : undefined;
  }
  if (layer instanceof BatchNorm && isOneOf([BatchNorm], layer)) {
    return new BatchNormPart(layer, parameter, width);
  }
  return isOneOf([Softmax], layer) ? new LayerPart(layer, parameter, width) : undefined;
}
