import { invalid } from "../error/check.js";
import { unknownName } from "../error/unknown.js";
import { Activation, BatchNorm, Dense, Dropout, type Layer, Softmax } from "../layer/index.js";
import { isExactly } from "../layer/layer.js";
import type { MatrixLike } from "../matrix/index.js";
import { Random, type RandomState } from "../number/index.js";
import { loadedActivation, savedActivation } from "./saved-activations.js";

/** A layer as plain data: its kind, and all that it holds. */
export type SavedLayer = Readonly<Record<string, unknown>>;

/** How layers of one kind become plain data and come back. */
export interface LayerKind<Own extends Layer> {
  /** All that the layer holds, as numbers, texts, arrays and matrices; `kind` is added to it. */
  save(layer: Own): SavedLayer;
  /** The layer that was saved so. */
  load(saved: SavedLayer): Own;
}

interface Registered {
  /** Undefined for a layer of another kind. */
  save(layer: Layer): SavedLayer | undefined;
  load(saved: SavedLayer): Layer;
}

const registered = new Map<string, Registered>();

/** The kinds that this library brings along, and nobody may replace. */
const OURS: readonly string[] = ["Dense", "Activation", "Softmax", "Dropout", "BatchNorm"];

/**
 * Makes layers of your own known to `saveNetwork` and `loadNetwork`. Call it before either; called
 * again, as by a cell that is run twice, the new class takes the old one's place.
 *
 * @example
 * ```ts
 * class Shift implements Layer {
 *   readonly name = "Shift";
 *   readonly parameters: readonly Parameter[] = [];
 *   constructor(readonly by: number) {}
 *   forward(batch: MatrixLike): Matrix {
 *     return mapEntries(Matrix.from(batch), (entry) => entry + this.by);
 *   }
 *   backward(upstream: MatrixLike): Matrix {
 *     return Matrix.from(upstream);
 *   }
 * }
 * registerLayer("Shift", Shift, {
 *   save: ({ by }) => ({ by }),
 *   load: ({ by }) => new Shift(Number(by)),
 * });
 * const copy = loadNetwork(saveNetwork(new Network([new Shift(2)])));
 * console.log(copy.forward([[1]]).toArray()); // [ [ 3 ] ]
 * ```
 * @param kind what stands in the file
 * @param type the layers' class, exactly: one derived from it is another kind
 * @throws RangeError where the kind is one of this library's
 */
export function registerLayer<Own extends Layer>(kind: string, type: new () => Own): void;
/**
 * Makes layers of your own known that are made with arguments, or hold more than their parameters.
 * @param kind what stands in the file
 * @param type the layers' class, exactly: one derived from it is another kind
 * @param how how such a layer becomes plain data, and comes back
 * @throws RangeError where the kind is one of this library's
 */
export function registerLayer<Own extends Layer>(
  kind: string,
  type: new (...options: never[]) => Own,
  how: LayerKind<Own>,
): void;
export function registerLayer<Own extends Layer>(
  kind: string,
  type: new (...options: never[]) => Own,
  how: LayerKind<Own> = byParameters(type),
): void {
  if (OURS.includes(kind)) throw invalid("registerLayer: kind", "one that is not taken", kind);
  register(kind, type, how);
}

/** Saves a layer's parameters in their order, and sets them in a new one. */
function byParameters<Own extends Layer>(type: new (...options: never[]) => Own): LayerKind<Own> {
  return {
    save: (layer) => ({ parameters: layer.parameters.map(({ value }) => value) }),
    load({ parameters }) {
      const layer = new type();
      layer.parameters.forEach((own, p) => {
        own.set((parameters as readonly MatrixLike[])[p]);
      });
      return layer;
    },
  };
}

function register<Own extends Layer>(
  kind: string,
  type: abstract new (...options: never[]) => Own,
  { save, load }: LayerKind<Own>,
): void {
  registered.set(kind, {
    save: (layer) => (isExactly(layer, type) ? { ...save(layer), kind } : undefined),
    load,
  });
}

/** A layer as plain data. @throws RangeError where its kind is not registered */
export function savedLayer(layer: Layer): SavedLayer {
  for (const { save } of registered.values()) {
    const saved = save(layer);
    if (saved !== undefined) return saved;
  }
  const { message } = invalid("saveNetwork", "registered layers", layer.name);
  throw new RangeError(`${message}; say with registerLayer how to save it`);
}

/** The layer that was saved so. @throws RangeError where its kind is not registered */
export function loadedLayer(saved: SavedLayer): Layer {
  const kind = String(saved?.kind);
  const found = registered.get(kind);
  if (found !== undefined) return found.load(saved);
  const { message } = unknownName("kind of layer", kind, [...registered.keys()]);
  throw new RangeError(`${message} (one of your own needs registerLayer)`);
}

register("Dense", Dense, {
  save: ({ W, b }) => ({ W: W.value, b: b.value.row(0) }),
  load({ W, b }) {
    const weights = W as number[][];
    const [inputs, outputs] = [weights?.[0]?.length ?? 0, weights?.length ?? 0];
    return new Dense(inputs, outputs, { weights, biases: numbers("b", b, outputs) });
  },
});

register("Activation", Activation, {
  save: ({ g }) => ({ g: savedActivation(g) }),
  load: ({ g }) => new Activation(loadedActivation(String(g))),
});

register("Softmax", Softmax, { save: () => ({}), load: () => new Softmax() });

register("Dropout", Dropout, {
  save: ({ p, random }) => ({ p, random: random.state }),
  load({ p, random: state }) {
    const random = new Random(0);
    random.state = state as RandomState;
    return new Dropout(p as number, random);
  },
});

register("BatchNorm", BatchNorm, {
  save: ({ epsilon, rate, gamma, beta, runningMean, runningVariance }) => ({
    epsilon,
    rate,
    gamma: gamma.value,
    beta: beta.value,
    runningMean: Array.from(runningMean),
    runningVariance: Array.from(runningVariance),
  }),
  load(saved) {
    const { runningMean: mean, runningVariance: variance } = saved;
    const width = Array.isArray(mean) ? mean.length : 0;
    const [epsilon, rate] = [saved.epsilon as number, saved.rate as number];
    const layer = new BatchNorm(width, { epsilon, rate });
    layer.gamma.set(saved.gamma as MatrixLike);
    layer.beta.set(saved.beta as MatrixLike);
    layer.runningMean.set(numbers("runningMean", mean, width));
    layer.runningVariance.set(numbers("runningVariance", variance, width));
    return layer;
  },
});

function numbers(name: string, value: unknown, count: number): number[] {
  if (!Array.isArray(value) || value.length !== count || !value.every(Number.isFinite)) {
    throw invalid(name, `${count} finite numbers`, value);
  }
  return value;
}
