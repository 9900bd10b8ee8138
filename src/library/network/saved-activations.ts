import { invalid } from "../error/check.js";
import { unknownName } from "../error/unknown.js";
import {
  type ActivationFunction,
  identity,
  relu,
  sigmoid,
  tanh,
} from "../layer/activation/index.js";
import { LeakyRelu, leakyRelu } from "../layer/activation/relu.js";

const OURS: readonly ActivationFunction[] = [sigmoid, tanh, identity, relu];

const registered = new Map(OURS.map((g) => [g.name, g]));

/**
 * Makes an activation of your own known to `saveNetwork`, which then writes its name, and to
 * `loadNetwork`, which reads that. Call it before either; called again, as by a cell that is run
 * twice, the new function takes the old one's place.
 *
 * @example
 * ```ts
 * const softsign = {
 *   name: "softsign",
 *   value: (a: number) => a / (1 + Math.abs(a)),
 *   derivative: (a: number) => 1 / (1 + Math.abs(a)) ** 2,
 * };
 * registerActivation("softsign", softsign);
 * const copy = loadNetwork(saveNetwork(new Network([new Activation(softsign)])));
 * console.log(copy.forward([[-3, 1]]).toArray()); // [ [ -0.75, 0.5 ] ]
 * ```
 * @throws RangeError where the name is one of this library's
 */
export function registerActivation(name: string, g: ActivationFunction): void {
  if (OURS.some((own) => own.name === name) || slopeIn(name) !== undefined) {
    throw invalid("registerActivation: name", "one that is not taken", name);
  }
  registered.set(name, g);
}

/** The name under which an activation is saved. @throws RangeError where it has none */
export function savedActivation(g: ActivationFunction): string {
  if (isLeakyRelu(g)) return g.name;
  for (const [name, known] of registered) if (known === g) return name;
  const { message } = invalid("saveNetwork: activation", "a registered one", g.name);
  throw new RangeError(`${message}; name it with registerActivation`);
}

/** The activation that was saved under a name. @throws RangeError where there is none */
export function loadedActivation(name: string): ActivationFunction {
  const found = find(name);
  if (found !== undefined) return found;
  const { message } = unknownName("activation", name, [...registered.keys()]);
  throw new RangeError(`${message} (one of your own needs registerActivation)`);
}

/** As made by {@link leakyRelu}: one derived from it, or spread into another, may be another. */
function isLeakyRelu(g: ActivationFunction): boolean {
  return g.constructor === LeakyRelu;
}

function find(name: string): ActivationFunction | undefined {
  const slope = slopeIn(name);
  return slope === undefined ? registered.get(name) : leakyRelu(Number(slope));
}

function slopeIn(name: string): string | undefined {
  return /^leaky ReLU \((.+)\)$/.exec(name)?.[1];
}
