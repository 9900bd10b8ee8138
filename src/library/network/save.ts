import { invalid } from "../error/check.js";
import { unknownName } from "../error/unknown.js";
import {
  type ActivationFunction,
  identity,
  leakyRelu,
  relu,
  sigmoid,
  tanh,
} from "../layer/activation/index.js";
import { Activation, BatchNorm, Dense, Dropout, type Layer, Softmax } from "../layer/index.js";
import type { MatrixLike } from "../matrix/index.js";
import { fromExactJSON, toExactJSON } from "../number/exact-json.js";
import { Random, type RandomState } from "../number/index.js";
import { Network } from "./network.js";

const FORMAT = "backprop-workbook network";
const VERSION = 1;

/** A layer as plain data: its kind, and all that it holds. */
type Saved = Readonly<Record<string, unknown>>;

/**
 * A network as JSON, every bit of its weights kept. Optimizer and training have states of their own.
 * @throws RangeError on a layer or an activation that this library did not make
 */
export function saveNetwork(network: Network): string {
  const layers = network.layers.map(saveLayer);
  return toExactJSON({ format: FORMAT, version: VERSION, layers });
}

/**
 * The network that {@link saveNetwork} wrote.
 * @throws RangeError when the text is foreign, damaged or of another version, saying which
 */
export function loadNetwork(text: string): Network {
  const { format, version, layers } = read(text);
  if (format !== FORMAT) throw invalid("loadNetwork: format", `"${FORMAT}"`, format);
  if (version !== VERSION) throw invalid("loadNetwork: version", `${VERSION}`, version);
  if (!Array.isArray(layers)) throw invalid("loadNetwork: layers", "an array", layers);
  return new Network(
    layers.map((layer: Saved, index) => {
      try {
        return loadLayer(layer);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new RangeError(`loadNetwork: layer ${index + 1}: ${reason}`);
      }
    }),
  );
}

function read(text: string): Saved {
  let saved: unknown;
  try {
    saved = fromExactJSON(text);
  } catch {
    throw new RangeError("loadNetwork: expected JSON as saveNetwork writes it, got damaged text");
  }
  if (typeof saved !== "object" || saved === null) {
    throw invalid("loadNetwork", "a saved network", saved);
  }
  return saved as Saved;
}

function saveLayer(layer: Layer): Saved {
  if (layer instanceof Dense) {
    return { kind: "Dense", W: layer.W.value, b: layer.b.value.row(0) };
  }
  if (layer instanceof Activation) {
    requireSame(layer.g, activation(layer.g.name));
    return { kind: "Activation", g: layer.g.name };
  }
  if (layer instanceof Softmax) return { kind: "Softmax" };
  if (layer instanceof Dropout) {
    return { kind: "Dropout", p: layer.p, random: layer.random.state };
  }
  if (layer instanceof BatchNorm) {
    const { epsilon, rate, gamma, beta, runningMean, runningVariance } = layer;
    return {
      kind: "BatchNorm",
      epsilon,
      rate,
      gamma: gamma.value,
      beta: beta.value,
      runningMean: Array.from(runningMean),
      runningVariance: Array.from(runningVariance),
    };
  }
  throw invalid("saveNetwork", "layers of this library", layer.name);
}

function loadLayer(saved: Saved): Layer {
  switch (saved?.kind) {
    case "Dense":
      return loadDense(saved);
    case "Activation":
      return new Activation(activation(String(saved.g)));
    case "Softmax":
      return new Softmax();
    case "Dropout": {
      const random = new Random(0);
      random.state = saved.random as RandomState;
      return new Dropout(saved.p as number, random);
    }
    case "BatchNorm":
      return loadBatchNorm(saved);
    default: {
      const kinds = ["Dense", "Activation", "Softmax", "Dropout", "BatchNorm"];
      throw unknownName("kind of layer", String(saved?.kind), kinds);
    }
  }
}

function loadDense({ W, b }: Saved): Dense {
  const weights = W as number[][];
  const [inputs, outputs] = [weights?.[0]?.length ?? 0, weights?.length ?? 0];
  return new Dense(inputs, outputs, { weights, biases: numbers("b", b, outputs) });
}

function loadBatchNorm(saved: Saved): BatchNorm {
  const mean = saved.runningMean;
  const width = Array.isArray(mean) ? mean.length : 0;
  const [epsilon, rate] = [saved.epsilon as number, saved.rate as number];
  const layer = new BatchNorm(width, { epsilon, rate });
  layer.gamma.set(saved.gamma as MatrixLike);
  layer.beta.set(saved.beta as MatrixLike);
  layer.runningMean.set(numbers("runningMean", mean, width));
  layer.runningVariance.set(numbers("runningVariance", saved.runningVariance, width));
  return layer;
}

function numbers(name: string, value: unknown, count: number): number[] {
  if (!Array.isArray(value) || value.length !== count || !value.every(Number.isFinite)) {
    throw invalid(name, `${count} finite numbers`, value);
  }
  return value;
}

const PROBES = [-3, -0.5, 0, 0.5, 3];

/** By its values, since a function of that name may come from another copy of this library. */
function requireSame(own: ActivationFunction, known: ActivationFunction): void {
  const differs = PROBES.some(
    (a) => own.value(a) !== known.value(a) || own.derivative(a) !== known.derivative(a),
  );
  if (differs) throw invalid("saveNetwork", `this library's ${own.name}`, "another of that name");
}

/** The activation function called `name`, a slope in parentheses included. */
function activation(name: string) {
  const known = [sigmoid, tanh, identity, relu];
  const slope = /^leaky ReLU \((.+)\)$/.exec(name)?.[1];
  if (slope !== undefined) return leakyRelu(Number(slope));
  const found = known.find((g) => g.name === name);
  if (found === undefined) {
    throw unknownName(
      "activation",
      name,
      known.map((g) => g.name),
    );
  }
  return found;
}
