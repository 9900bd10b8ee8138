import { nonNegative, positive, wholeNumber } from "../error/check.js";
import { Matrix } from "../matrix/index.js";
import type { MultivariateFunction } from "./multivariate.js";
import { type Optimizer, SGD } from "./optimizer/index.js";

/** One point θ_k of a descent in n dimensions, the function and its gradient there. */
export interface TrajectoryPoint {
  /** k, from 0 */
  readonly step: number;
  readonly x: readonly number[];
  /** f(x) */
  readonly value: number;
  /** ∇f(x) */
  readonly gradient: readonly number[];
  /** ‖∇f(x)‖, the square root of the sum of the squared partial derivatives. */
  readonly norm: number;
}

/** A whole descent in n dimensions, and why it stopped. */
export interface Trajectory {
  readonly points: readonly TrajectoryPoint[];
  /** The last point. */
  readonly end: TrajectoryPoint;
  /**
   * `gradient`: ‖∇f(x)‖ fell to the tolerance; `steps`: the cap was reached; `diverged`: some |x_i|
   * grew past the limit, or f or ∇f was not finite.
   */
  readonly stopped: "gradient" | "steps" | "diverged";
}

/** How to descend: at a learning rate η above 0, or by an optimizer, which is stepped. */
export type DescentOptions = WhenToStop &
  ({ readonly learningRate: number } | { readonly optimizer: Optimizer });

/** When to stop, and what to do about divergence. */
export interface WhenToStop {
  /** The most steps to take, at least 1; 1000 when left out. */
  readonly maxSteps?: number;
  /** Stop where ‖∇f(x)‖ is at most this, at least 0; 1e-6 when left out. */
  readonly tolerance?: number;
  /** |x_i| beyond which the descent has diverged; 1e6 when left out. */
  readonly limit?: number;
  /** Return a descent marked as diverged instead of throwing. */
  readonly allowDivergence?: boolean;
}

/**
 * Gradient descent in n dimensions, θ_(k+1) = θ_k - η ∇f(θ_k), or by another optimizer's rule.
 *
 * IIT Hyderabad, "How to use Gradient Descent"; CS7015, "gradient descent()". The decks give five
 * stopping rules (E40): here it is a small gradient, or the cap.
 *
 * @example
 * ```ts
 * const bowl = {
 *   name: "bowl",
 *   value: ([x, y]: readonly number[]) => x * x + y * y,
 *   gradient: ([x, y]: readonly number[]) => [2 * x, 2 * y],
 * };
 * const { end, stopped } = gradientDescent(bowl, [4, -2], { learningRate: 0.5 });
 * console.log(stopped, end.step, end.x); // gradient 1 [ 0, 0 ]
 * ```
 * @param start θ_0, n finite numbers; not changed
 * @throws RangeError on options out of range, and where the descent diverges (unless
 *   `allowDivergence`), naming the step
 */
export function gradientDescent(
  f: MultivariateFunction,
  start: readonly number[],
  options: DescentOptions,
): Trajectory {
  const { maxSteps = 1000, tolerance = 1e-6, limit = 1e6 } = options;
  wholeNumber("gradientDescent: maxSteps", maxSteps);
  nonNegative("gradientDescent: tolerance", tolerance);
  positive("gradientDescent: limit", limit);
  const optimizer = "optimizer" in options ? options.optimizer : new SGD(options);

  const points: TrajectoryPoint[] = [];
  let x = Matrix.from([start], "gradientDescent: start").row(0);
  for (let step = 0; ; step++) {
    const point = evaluate(f, x, step);
    const trouble = divergence(point, limit);
    if (trouble !== undefined) {
      if (!options.allowDivergence) {
        throw new RangeError(`gradientDescent: ${optimizer.name}: ${trouble} at step ${step}`);
      }
      return { points, end: points[points.length - 1] ?? point, stopped: "diverged" };
    }
    points.push(point);
    if (point.norm <= tolerance) return { points, end: point, stopped: "gradient" };
    if (step === maxSteps) return { points, end: point, stopped: "steps" };
    x = optimizer.step(x, point.gradient);
  }
}

function evaluate(f: MultivariateFunction, x: readonly number[], step: number): TrajectoryPoint {
  const gradient = [...f.gradient(x)];
  if (gradient.length !== x.length) {
    throw new RangeError(
      `gradientDescent: expected ${x.length} partial derivatives of ${f.name}, got ${gradient.length}`,
    );
  }
  return { step, x, value: f.value(x), gradient, norm: Math.hypot(...gradient) };
}

/** What has gone wrong at a point, or undefined where nothing has. */
function divergence({ x, value, norm }: TrajectoryPoint, limit: number): string | undefined {
  const far = x.findIndex((xi) => !(Math.abs(xi) <= limit));
  if (far >= 0) return `|x_${far + 1}| grew past ${limit}`;
  if (!Number.isFinite(value)) return `f(${x.join(", ")}) is ${value}`;
  if (!Number.isFinite(norm)) return `the gradient at (${x.join(", ")}) is not finite`;
  return undefined;
}
