import { examples } from "../dataset/batches.js";
import { finite, invalid, wholeNumber } from "../error/check.js";
import type { Parameter } from "../layer/parameter.js";
import { areClasses, middleOf, shareRight } from "../loss/accuracy.js";
import type { Penalty } from "../loss/l2.js";
import { addMatrices } from "../matrix/elementwise.js";
import {
  inPrecision,
  type Matrix,
  type MatrixLike,
  selectRows,
  Workspace,
} from "../matrix/index.js";
import type { Network } from "./network.js";
import { allFinite, firstNonFinite } from "./non-finite.js";
import type { Progress, TrainingOptions, TrainingState } from "./training-options.js";

/** What one step found; its matrices are written over by the next. */
interface StepResult {
  readonly loss: number;
  readonly yHat: Matrix;
  readonly y: Matrix;
}

/**
 * Trains a network: forward, loss, backward, update, batch by batch and epoch by epoch.
 *
 * `run` goes on from where the last one ended; `step` does a single update. BP deck, "Summary",
 * steps 0 to 4; IIIT-Allahabad, "Mini-batch gradient descent".
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
  /** Updates made so far. */
  stepCount = 0;
  /** Epochs begun so far. */
  epoch = 0;
  readonly X: Matrix;
  readonly y: Matrix;
  private order: readonly number[] = [];
  private seen = 0;
  /** Losses of the present epoch's batches. */
  private losses: number[] = [];
  /** What early stopping puts back: a copy of each parameter's numbers. */
  private best: readonly Float64Array[] = [];
  private stopped = false;
  private readonly workspace = new Workspace();
  private readonly batchSize: number;
  private readonly every: number;
  private readonly classify: ((yHat: Matrix, y: Matrix) => number) | undefined;

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
    this.batchSize = wholeNumber("Training: batchSize", options.batchSize ?? this.X.rows);
    this.every = wholeNumber("Training: every", options.every ?? 1);
    const middle = middleOf(this.y);
    this.classify = areClasses(this.y) ? (P, Y) => shareRight(P, Y, middle) : undefined;
  }

  /**
   * Trains for a number of epochs, or until a listener returns false or early stopping says so;
   * early stopping then puts the best parameters back.
   * @returns the progress of each epoch completed
   * @throws RangeError at the step where a number first is not finite, naming step and layer
   */
  run(epochs: number): Progress[] {
    wholeNumber("Training.run: epochs", epochs);
    const history: Progress[] = [];
    const { earlyStopping, onEpoch } = this.options;
    this.stopped = false;
    while (history.length < epochs && !this.stopped) {
      this.update();
      if (this.seen < this.order.length) continue;
      if (!this.network.parameters.every(({ value }) => allFinite(value)))
        throw this.trouble(this.X);
      const progress = this.endOfEpoch();
      history.push(progress);
      if (onEpoch?.(progress) === false) this.stopped = true;
      if (earlyStopping === undefined) continue;
      const { parameters } = this.network;
      if (earlyStopping.check(progress.validationLoss ?? progress.loss)) {
        this.best = parameters.map(({ value }) => value.data.slice());
      }
      if (!earlyStopping.stopped) continue;
      this.best.forEach((numbers, p) => {
        parameters[p]?.value.data.set(numbers);
      });
      this.stopped = true;
    }
    return history;
  }

  /** One update on the next batch. @throws RangeError where a number is not finite */
  step(): Progress {
    return this.progressOf(this.update());
  }

  /** One step; the listener, if there is one, hears of it. */
  private update(): StepResult {
    const { network, options } = this;
    const { optimizer, schedule, penalty } = options;
    if (this.seen >= this.order.length) this.beginEpoch();
    if (schedule !== undefined) optimizer.learningRate = schedule(this.epoch - 1);

    const rows = this.nextBatch();
    const { X, y, yHat, loss: bare } = this.workspace.run(() => this.backpropagate(rows));
    const loss = penalty === undefined ? bare : bare + penalized(network, penalty);
    if (!network.parameters.every(hasFiniteGradient)) throw this.trouble(X);
    optimizer.update(network.parameters);
    this.stepCount++;
    this.losses.push(loss);

    const result = { loss, yHat, y };
    const isTold = options.onStep !== undefined && this.stepCount % this.every === 0;
    if (isTold && options.onStep?.(this.progressOf(result)) === false) this.stopped = true;
    return result;
  }

  private progressOf({ loss, yHat, y }: StepResult): Progress {
    const { stepCount: step, epoch } = this;
    const rate = this.options.optimizer.learningRate;
    return { step, epoch, loss, rate, accuracy: this.classify?.(yHat, y) };
  }

  /** Where the training stands, without the network's parameters. */
  get state(): TrainingState {
    const { stepCount: step, epoch, order, seen, losses, options } = this;
    return {
      step,
      epoch,
      order: [...order],
      seen,
      losses: [...losses],
      optimizer: options.optimizer.state,
      random: options.random?.state,
      earlyStopping: options.earlyStopping?.state,
      bestParameters: this.best.map((numbers) => Array.from(numbers)),
    };
  }

  /** @throws RangeError where the state is that of a training on other examples */
  set state(state: TrainingState) {
    const { order, seen, losses } = state;
    const rows = this.X.rows;
    if (!Array.isArray(order) || (order.length !== 0 && !isOrderOf(rows, order))) {
      throw invalid("Training.state: order", `${rows} examples, each once`, order);
    }
    if (!Array.isArray(losses) || !losses.every(Number.isFinite)) {
      throw invalid("Training.state: losses", "finite numbers", losses);
    }
    wholeNumber("Training.state: step", state.step, 0);
    wholeNumber("Training.state: epoch", state.epoch, 0);
    wholeNumber("Training.state: seen", seen, 0);
    const best = this.readBest(state.bestParameters);
    const before = this.state;
    try {
      this.setStatesOfOptions(state);
    } catch (error) {
      this.setStatesOfOptions(before);
      throw error;
    }
    this.best = best;
    this.stepCount = state.step;
    this.epoch = state.epoch;
    this.order = [...order];
    this.seen = seen;
    this.losses = [...losses];
  }

  /** Hands each of the options that remember something its part of the state. */
  private setStatesOfOptions(state: TrainingState): void {
    const { optimizer, random, earlyStopping } = this.options;
    optimizer.state = state.optimizer;
    if (random !== undefined && state.random !== undefined) random.state = state.random;
    if (earlyStopping !== undefined && state.earlyStopping !== undefined) {
      earlyStopping.state = state.earlyStopping;
    }
  }

  private readBest(lists: TrainingState["bestParameters"]): Float64Array[] {
    const sizes = this.network.parameters.map(({ value }) => value.data.length);
    const fits =
      lists?.length === 0 ||
      (lists?.length === sizes.length && sizes.every((size, p) => lists[p]?.length === size));
    if (!fits) throw invalid("Training.state: bestParameters", `lists of ${sizes}`, lists);
    const entry = (x: number) => finite("Training.state: bestParameters", x);
    return lists.map((list) => Float64Array.from(list, entry));
  }

  private beginEpoch(): void {
    const numbers = Array.from({ length: this.X.rows }, (_, i) => i);
    this.order = this.options.random?.shuffle(numbers) ?? numbers;
    this.seen = 0;
    this.losses = [];
    this.epoch++;
  }

  private nextBatch(): readonly number[] {
    const rows = this.order.slice(this.seen, this.seen + this.batchSize);
    this.seen += rows.length;
    return rows;
  }

  /** The examples of one batch, and what backpropagation finds for them. */
  private backpropagate(rows: readonly number[]) {
    const { network, options } = this;
    const X = selectRows(this.X, rows);
    const y = selectRows(this.y, rows);
    const compute = () => network.backpropagate(X, y, options.loss);
    const { loss, yHat } = this.guarded(X, () =>
      inPrecision(options.precision ?? "float64", compute),
    );
    return { X, y, loss, yHat };
  }

  private endOfEpoch(): Progress {
    const { network, X, y, classify, options, stepCount: step, epoch } = this;
    const rate = options.optimizer.learningRate;
    const loss = this.losses.reduce((sum, x) => sum + x, 0) / this.losses.length;
    const { validation } = options;
    return {
      step,
      epoch,
      loss,
      rate,
      get accuracy() {
        return classify?.(network.forward(X), y);
      },
      ...(validation && {
        validationLoss: this.guarded(this.X, () =>
          options.loss.value(network.forward(validation.X), validation.y),
        ),
      }),
    };
  }

  /** What `compute` gives; where it fails, the error says at which step, and in which layer. */
  private guarded<Result>(X: Matrix, compute: () => Result): Result {
    try {
      return compute();
    } catch (error) {
      throw this.trouble(X, error instanceof Error ? error.message : String(error));
    }
  }

  private trouble(X: Matrix, otherwise = "the loss is not finite"): RangeError {
    const where = firstNonFinite(this.network.layers, X);
    const what = where && `${where} is not finite; try a smaller learning rate`;
    return new RangeError(`Training: step ${this.stepCount + 1}: ${what ?? otherwise}`);
  }
}

/** Whether `order` names each of so many rows once. */
function isOrderOf(rows: number, order: readonly number[]): boolean {
  const named = new Set(order.filter((row) => Number.isInteger(row) && row >= 0 && row < rows));
  return order.length === rows && named.size === rows;
}

/** Adds the penalty's gradient to that of all that is decayed. @returns the penalty of all of them */
function penalized({ parameters }: Network, penalty: Penalty): number {
  let sum = 0;
  for (const parameter of parameters) {
    if (!parameter.decayed) continue;
    sum += penalty.value(parameter.value);
    parameter.gradient = addMatrices(parameter.gradient, penalty.gradient(parameter.value));
  }
  return sum;
}

function hasFiniteGradient({ gradient }: Parameter): boolean {
  return allFinite(gradient);
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
