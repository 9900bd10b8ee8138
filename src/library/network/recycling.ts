import { isKnownLoss, isOneOf, OPTIMIZERS } from "../compiled/known.js";
import type { Adjustable, Optimizer } from "../descent/index.js";
import { Activation, BatchNorm, Dense, Dropout, type Layer, Softmax } from "../layer/index.js";
import { gradientOf, type Parameter } from "../layer/parameter.js";
import type { Loss } from "../loss/index.js";
import { Matrix } from "../matrix/index.js";
import { enter, handedOut, leave, Workspace } from "../matrix/workspace.js";
import { Network } from "./network.js";

/*
 * A training writes each step's matrices over those of the step before, where nobody can tell: where
 * all who see them are of this library and known to keep none. Anybody's own layer, loss or
 * optimizer, or one derived from ours, is free to keep whatever it is given and whatever it computes.
 */

const LAYERS: readonly unknown[] = [Dense, Activation, Softmax, Dropout, BatchNorm];

/** A network and a loss that can be gone through in a workspace. */
export interface Recycling {
  readonly network: Network;
  readonly loss: Loss;
  /** None where the network itself is of another class, which sees everything. */
  readonly workspace: Workspace | undefined;
}

/** The network and the loss, with all that is not of this library called outside the workspace. */
export function recycling(network: Network, loss: Loss): Recycling {
  if (!isOneOf([Network], network)) return { network, loss, workspace: undefined };
  const originals = new Map<Layer, Layer>();
  const layers = network.layers.map((layer) => {
    if (isOneOf(LAYERS, layer)) return layer;
    const outside = outsideLayer(layer);
    originals.set(outside, layer);
    return outside;
  });
  const isOurs = isKnownLoss(loss);
  return {
    network: originals.size === 0 ? network : new Network(layers),
    loss: isOurs ? loss : outsideLoss(loss, (layer) => originals.get(layer) ?? layer),
    workspace: new Workspace(),
  };
}

/** The parameters for an optimizer: one of ours lets go of the gradients, another may keep them. */
export function adjustables(
  parameters: readonly Parameter[],
  optimizer: Optimizer,
): readonly Adjustable[] {
  if (!isOneOf(OPTIMIZERS, optimizer)) return parameters;
  return parameters.map((parameter) => new Glimpse(parameter));
}

/** A parameter as seen by one who keeps nothing. */
class Glimpse implements Adjustable {
  readonly value: Matrix;
  readonly #parameter: Parameter;

  constructor(parameter: Parameter) {
    this.value = parameter.value;
    this.#parameter = parameter;
  }

  get gradient(): Matrix {
    return gradientOf(this.#parameter);
  }
}

function outsideLayer(layer: Layer): Layer {
  const { name, parameters, inputs, outputs } = layer;
  return {
    name,
    parameters,
    inputs,
    outputs,
    forward: outside((batch, mode) => layer.forward(batch, mode)),
    backward: outside((upstream) => layer.backward(upstream)),
    ...(layer.backwardToParameters && {
      backwardToParameters: outside((upstream) => layer.backwardToParameters?.(upstream)),
    }),
  };
}

function outsideLoss(loss: Loss, original: (layer: Layer) => Layer): Loss {
  const { name, fused } = loss;
  return {
    name,
    value: outside((yHat, y) => loss.value(yHat, y)),
    gradient: outside((yHat, y) => loss.gradient(yHat, y)),
    ...(fused && {
      fused: {
        after: (layer) => fused.after(original(layer)),
        value: outside((logits, y) => fused.value(logits, y)),
        gradient: outside((yHat, y) => fused.gradient(yHat, y)),
      },
    }),
  };
}

/** The function, given matrices that it may keep, and called where new ones are made. */
function outside<Given extends readonly unknown[], Result>(
  call: (...given: Given) => Result,
): (...given: Given) => Result {
  return (...given) => {
    for (const argument of given) if (argument instanceof Matrix) handedOut(argument);
    const workspace = leave();
    const result = call(...given);
    enter(workspace);
    return result;
  };
}
