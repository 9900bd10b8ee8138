import { finite, invalid, positive, wholeNumber } from "../../error/check.js";
import { Matrix } from "../../matrix/index.js";

/** Numbers to be moved, and the gradient of the loss at them, of equal shape. */
export interface Adjustable {
  readonly value: Matrix;
  readonly gradient: Matrix;
}

/** All that an optimizer remembers between steps; plain data that can be read, set and saved. */
export interface OptimizerState {
  /** `SGD`, `Adam`, … */
  readonly name: string;
  /** t, the number of steps taken. */
  readonly steps: number;
  readonly learningRate: number;
  /** What it remembers by name, `velocity` for instance: one list of numbers a parameter. */
  readonly memory: Readonly<Record<string, readonly (readonly number[])[]>>;
}

/**
 * A rule that moves parameters θ downhill, given the gradient g = ∂L/∂θ.
 *
 * It can be stepped by hand, `theta = optimizer.step(theta, gradient)`, or handed to a training.
 * Either way `steps`, `learningRate` and `state` can be read and set between steps.
 *
 * @example
 * ```ts
 * class SignDescent extends Optimizer {
 *   constructor(learningRate: number) {
 *     super("SignDescent", learningRate);
 *   }
 *   protected move(theta: Float64Array, g: Float64Array): void {
 *     for (let i = 0; i < theta.length; i++) theta[i] -= this.learningRate * Math.sign(g[i]);
 *   }
 * }
 * console.log(new SignDescent(0.5).step([1, 1], [7, -2])); // [ 0.5, 1.5 ]
 * ```
 */
export abstract class Optimizer {
  /** t, the number of steps taken. */
  steps = 0;
  #eta: number;
  readonly #memory = new Map<string, Float64Array[]>();

  /**
   * @param name as it appears in messages and states
   * @param learningRate η, above 0
   */
  constructor(
    readonly name: string,
    learningRate: number,
  ) {
    this.#eta = positive(`${name}: learningRate`, learningRate);
  }

  /** Learning rate η, above 0; a schedule sets it anew as training goes on. */
  get learningRate(): number {
    return this.#eta;
  }

  set learningRate(rate: number) {
    this.#eta = positive(`${this.name}: learningRate`, rate);
  }

  /**
   * θ after one step. Neither argument is changed.
   * @param theta n numbers
   * @param gradient ∂L/∂θ, n numbers
   * @throws RangeError on other lengths, or a number that is not finite
   */
  step(theta: readonly number[], gradient: readonly number[]): number[] {
    const value = Matrix.from([theta], `${this.name}.step: theta`);
    this.update([{ value, gradient: Matrix.from([gradient], `${this.name}.step: gradient`) }]);
    return value.row(0);
  }

  /**
   * Moves every parameter one step, in place.
   * @throws RangeError where a gradient, or what is remembered, is of another size
   */
  update(parameters: readonly Adjustable[]): void {
    for (let p = 0; p < parameters.length; p++) {
      const { value, gradient } = parameters[p];
      if (gradient.rows !== value.rows || gradient.columns !== value.columns) {
        throw new RangeError(
          `${this.name}: expected a ${value.shape} gradient for parameter ${p}, got ${gradient.shape}`,
        );
      }
      if (this.#memory.size > 0) this.#remember(p, value.data.length);
    }
    this.steps++;
    for (let p = 0; p < parameters.length; p++) {
      const { value, gradient } = parameters[p];
      this.move(value.data, gradient.data, p);
    }
  }

  /** Moves θ in place, given its gradient g, for parameter number p. */
  protected abstract move(theta: Float64Array, g: Float64Array, p: number): void;

  /** A list of numbers for each parameter, as long as it and zero before the first step. */
  protected remembered(name: string): Float64Array[] {
    const lists: Float64Array[] = [];
    this.#memory.set(name, lists);
    return lists;
  }

  #remember(p: number, length: number): void {
    for (const [name, lists] of this.#memory) {
      lists[p] ??= new Float64Array(length);
      const known = lists[p].length;
      if (known !== length) {
        throw invalid(`${this.name}: ${name} of parameter ${p}`, `${known} numbers`, length);
      }
    }
  }

  get state(): OptimizerState {
    const memory = [...this.#memory].map(([name, lists]) => [
      name,
      lists.map((list) => Array.from(list)),
    ]);
    const { name, steps, learningRate } = this;
    return { name, steps, learningRate, memory: Object.fromEntries(memory) };
  }

  /** @throws RangeError where the state is another optimizer's, or not finite numbers */
  set state({ name, steps, learningRate, memory }: OptimizerState) {
    if (name !== this.name) throw invalid(`${this.name}.state: name`, this.name, name);
    wholeNumber(`${this.name}.state: steps`, steps, 0);
    positive(`${this.name}.state: learningRate`, learningRate);
    const read = [...this.#memory.keys()].map((key) => {
      const lists = memory?.[key];
      if (!Array.isArray(lists)) throw invalid(`${this.name}.state: ${key}`, "an array", lists);
      const what = `${this.name}.state: ${key}`;
      return lists.map((list) => Float64Array.from(list, (entry: number) => finite(what, entry)));
    });
    this.steps = steps;
    this.#eta = learningRate;
    [...this.#memory.values()].forEach((lists, i) => {
      lists.splice(0, lists.length, ...read[i]);
    });
  }
}
