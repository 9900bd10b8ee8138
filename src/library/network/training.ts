import { countOf } from "../compiled/count.js";
import { isOneOf } from "../compiled/known.js";
import { examples } from "../dataset/batches.js";
import { dependsOnTimeAlone } from "../descent/schedule.js";
import { wholeNumber } from "../error/check.js";
import { aboutNonFinite } from "../error/non-finite.js";
import { gradientOf, type Parameter } from "../layer/parameter.js";
import { areClasses, countRight, middleOf } from "../loss/accuracy.js";
import type { Penalty } from "../loss/l2.js";
import { allFinite } from "../matrix/all-finite.js";
import { addMatrices } from "../matrix/elementwise.js";
import { inPrecision, type Matrix, type MatrixLike, selectRows } from "../matrix/index.js";
import { BatchOrder } from "./batch-order.js";
import { BestEpoch } from "./best-epoch.js";
import { Network } from "./network.js";
import { PlannedSteps } from "./planned-steps.js";
import { stepError } from "./step-error.js";
import type { StepResult } from "./step-result.js";
import { Tally } from "./tally.js";
import type { Progress, TrainingOptions } from "./training-options.js";
import { type Remembering, setState, stateOf, type TrainingState } from "./training-state.js";

/**
 * Trains a network, in the steps of the lecture (BP deck, "Summary"):
 *
 * - Step 0: initialise the weights. The layers that the network was made of have theirs.
 * - Step 1: draw a batch of examples and predict, forward, with the weights as they are.
 * - Step 2: compute the loss of the predictions.
 * - Step 3: backward, find the gradient of every weight; update all of them by it.
 * - Step 4: once more from step 1, until there were epochs enough.
 *
 * `run` goes on from where the last one ended; `step` makes a single update. IIIT-Allahabad,
 * "Mini-batch gradient descent".
 *
 * @example
 * ```ts
 * const network = new Network([new Dense(1, 1, { weights: [[0]], biases: [0] })]);
 * const optimizer = new SGD({ learningRate: 0.125 });
 * const training = new Training(network, [[1]], [[2]], { loss: meanSquaredError, optimizer });
 * console.log(training.step().loss, training.run(2).map(({ loss }) => loss)); // 4 [ 1, 0.25 ]
 * ```
 */
export class Training {
  readonly X: Matrix;
  readonly y: Matrix;
  readonly #order: BatchOrder;
  readonly #tally = new Tally();
  readonly #best: BestEpoch;
  readonly #validation: { readonly X: Matrix; readonly y: Matrix } | undefined;
  readonly #planned: PlannedSteps;
  readonly #every: number;
  readonly #isClassifier: boolean;
  /** Where class 1 begins, for a single column of targets. */
  readonly #middle: number;
  #stopped = false;

  /**
   * @param X examples x inputs
   * @param y examples x outputs
   * @throws RangeError where the shapes or options do not fit
   */
  constructor(
    readonly network: Network,
    X: MatrixLike,
    y: MatrixLike,
    readonly options: TrainingOptions,
  ) {
    [this.X, this.y] = examples("Training", X, y);
    const batchSize = wholeNumber("Training: batchSize", options.batchSize ?? this.X.rows);
    this.#order = new BatchOrder(this.X.rows, batchSize, options.random);
    this.#best = new BestEpoch(network.parameters, options.earlyStopping);
    this.#every = wholeNumber("Training: every", options.every ?? 1);
    this.#isClassifier = areClasses(this.y);
    this.#middle = middleOf(this.y);
    this.#planned = this.#plannedSteps(batchSize);
    if (options.validation !== undefined) {
      const [X, y] = examples("Training: validation", options.validation.X, options.validation.y);
      this.#validation = { X, y };
    }
  }

  /** Updates made so far. */
  get stepCount(): number {
    return this.#tally.step;
  }

  /** Epochs begun so far. */
  get epoch(): number {
    return this.#order.epoch;
  }

  /**
   * Trains for a number of epochs, or until a listener returns false or early stopping says so;
   * early stopping then puts the best parameters back.
   * @returns the progress of each epoch completed
   * @throws RangeError at the step where a number first is not finite, naming step and layer; what
   *   a layer, a loss or a listener throws, as it was thrown
   */
  run(epochs: number): Progress[] {
    wholeNumber("Training.run: epochs", epochs);
    const history: Progress[] = [];
    this.#stopped = false;
    // Step 4: once more, but not from step 0, which would forget what was learned.
    while (history.length < epochs && !this.#stopped) {
      this.#update(this.#unheard());
      if (this.#order.isEpochOver) history.push(this.#endEpoch());
    }
    return history;
  }

  /** A single update, on the next batch. @throws as {@link run} */
  step(): Progress {
    return this.#progressOf(this.#update());
  }

  /**
   * Steps 1 to 3; the listener, if there is one, hears of it.
   * @param most how many batches a plan may go through at once, of which nobody is to hear
   */
  #update(most = 1): StepResult {
    const { network, options } = this;
    const { optimizer, schedule, onStep } = options;
    const step = this.stepCount + 1;
    // Step 1: a batch of examples …
    const batch = this.#nextBatch();
    try {
      if (schedule !== undefined) optimizer.learningRate = schedule(this.epoch - 1);
      const result = this.#planned.take(most) ?? this.#byLayers(batch);
      const isTold = onStep !== undefined && this.stepCount % this.#every === 0;
      if (isTold && onStep(this.#progressOf(result)) === false) this.#stopped = true;
      return result;
    } catch (thrown) {
      throw stepError(step, network, selectRows(this.X, batch), thrown);
    }
  }

  #byLayers(batch: readonly number[]): StepResult {
    const { network, options } = this;
    const { optimizer, penalty } = options;
    // … forward to their predictions; step 2, the loss; step 3, backward to every gradient …
    const found = this.#backpropagate(batch);
    const result = penalty === undefined ? found : penalized(found, network, penalty);
    if (!network.parameters.every(hasFiniteGradient)) throw notFinite("a gradient");
    // … and the update.
    optimizer.update(network.parameters);
    this.#tally.add(result.loss, result.right);
    return result;
  }

  /** How many steps may be made at once: as many as nobody hears of, and none is asked for between. */
  #unheard(): number {
    const { onStep, schedule } = this.options;
    if (schedule !== undefined && !dependsOnTimeAlone(schedule)) return 1;
    if (onStep === undefined) return Number.POSITIVE_INFINITY;
    return Math.max(1, this.#every - 1 - (this.stepCount % this.#every));
  }

  /** The numbers of the next batch's examples, of another epoch where one is over. */
  #nextBatch(): readonly number[] {
    if (this.#order.isEpochOver) this.#tally.beginEpoch();
    return this.#order.next();
  }

  /** Forward, loss and backward; the gradients are then in the parameters. */
  #backpropagate(batch: readonly number[]): StepResult {
    const { loss, precision = "float64" } = this.options;
    return inPrecision(precision, () => {
      const X = selectRows(this.X, batch);
      const y = selectRows(this.y, batch);
      const found = this.network.backpropagate(X, y, loss);
      const right = this.#isClassifier ? countRight(found.yHat, y, this.#middle) : undefined;
      return { loss: found.loss, right, examples: batch.length };
    });
  }

  #progressOf({ loss, right, examples }: StepResult): Progress {
    const { stepCount: step, epoch } = this;
    const rate = this.options.optimizer.learningRate;
    const accuracy = right === undefined ? undefined : right / examples;
    return { step, epoch, loss, rate, accuracy };
  }

  /** Part of step 4: whether to stop early. */
  #endEpoch(): Progress {
    const { network, options } = this;
    try {
      if (!network.parameters.every(hasFiniteValue)) throw notFinite("a parameter");
      const { loss, right } = this.#tally;
      const progress = {
        ...this.#progressOf({ loss, right, examples: this.X.rows }),
        ...this.#validate(),
      };
      if (options.onEpoch?.(progress) === false) this.#stopped = true;
      if (this.#best.stopsAt(progress.validationLoss ?? loss)) this.#stopped = true;
      return progress;
    } catch (thrown) {
      throw stepError(this.stepCount + 1, network, this.X, thrown);
    }
  }

  /** Loss and accuracy on the validation set, where there is one. */
  #validate(): Pick<Progress, "validationLoss" | "validationAccuracy"> {
    if (this.#validation === undefined) return {};
    const { X, y } = this.#validation;
    const { loss, yHat } = this.network.evaluate(X, y, this.options.loss);
    const isClassifier = this.#isClassifier && areClasses(y);
    return {
      validationLoss: loss,
      validationAccuracy: isClassifier ? countRight(yHat, y, this.#middle) / y.rows : undefined,
    };
  }

  /**
   * What makes the steps, in words: a plan of straight-line code or of loops, both bit for bit what
   * the layers do and several times as fast; or the layers themselves, and why.
   */
  get how(): string {
    const { plan } = this.#planned;
    if (typeof plan === "string") return `by layers: ${plan}`;
    return `${plan.how} for ${countOf(this.network.parameters)} parameters`;
  }

  /** The code of the steps, its lines named as on the slides; undefined where there is none. */
  get source(): string | undefined {
    const { plan } = this.#planned;
    return typeof plan === "string" ? undefined : plan.source;
  }

  #plannedSteps(batchSize: number): PlannedSteps {
    const { network, X, y, options } = this;
    const { loss, optimizer, penalty, precision = "float64" } = options;
    const middle = this.#isClassifier ? this.#middle : undefined;
    const { layers } = network;
    const planned = isOneOf([Network], network)
      ? { layers, loss, optimizer, penalty, precision, X, y, batchSize, middle }
      : "the network is of another class";
    return new PlannedSteps(planned, this.#order, this.#tally);
  }

  /** Where the training stands, without the network's parameters. */
  get state(): TrainingState {
    return stateOf(this.#remembering());
  }

  /** @throws RangeError where the state is that of a training on other examples */
  set state(state: TrainingState) {
    setState(this.#remembering(), state);
  }

  #remembering(): Remembering {
    return { order: this.#order, tally: this.#tally, best: this.#best, options: this.options };
  }
}

/** The loss with the penalty of all that is decayed, whose gradients are added to. */
function penalized(found: StepResult, { parameters }: Network, penalty: Penalty): StepResult {
  let sum = 0;
  for (const parameter of parameters) {
    if (!parameter.decayed) continue;
    sum += penalty.value(parameter.value);
    parameter.gradient = addMatrices(gradientOf(parameter), penalty.gradient(parameter.value));
  }
  return { ...found, loss: found.loss + sum };
}

function hasFiniteValue({ value }: Parameter): boolean {
  return allFinite(value);
}

function hasFiniteGradient(parameter: Parameter): boolean {
  return allFinite(gradientOf(parameter));
}

function notFinite(what: string): RangeError {
  return aboutNonFinite(new RangeError(`${what} is not finite`));
}

/**
 * Trains a network for a number of epochs. @see Training, which can also be stepped and resumed
 *
 * @example
 * ```ts
 * const network = new Network([new Dense(1, 1, { weights: [[0]], biases: [0] })]);
 * const optimizer = new SGD({ learningRate: 0.125 });
 * const history = train(network, [[1]], [[2]], { loss: meanSquaredError, optimizer, epochs: 3 });
 * console.log(history.map(({ loss }) => loss)); // [ 4, 1, 0.25 ]
 * ```
 */
export function train(
  network: Network,
  X: MatrixLike,
  y: MatrixLike,
  options: TrainingOptions & { readonly epochs: number },
): Progress[] {
  return new Training(network, X, y, options).run(options.epochs);
}
