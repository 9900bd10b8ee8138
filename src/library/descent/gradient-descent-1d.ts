import { finite, nonNegative, positive, wholeNumber } from "../error/check.js";
import type { DifferentiableFunction } from "./differentiable.js";

/** One point of a descent: x_k, the function and its slope there. */
export interface DescentPoint {
  /** k, from 0 */
  readonly step: number;
  readonly x: number;
  /** f(x) */
  readonly value: number;
  /** f'(x) */
  readonly slope: number;
}

/** A whole descent, and why it stopped. */
export interface Descent1D {
  readonly points: readonly DescentPoint[];
  /** The last point. */
  readonly end: DescentPoint;
  /**
   * `gradient`: |f'(x)| fell to the tolerance; `steps`: the cap was reached;
   * `diverged`: |x| grew past the limit, or f or f' was no finite number there.
   */
  readonly stopped: "gradient" | "steps" | "diverged";
}

/** When to stop, and what to do about divergence. */
export interface Descent1DOptions {
  /** Learning rate η, above 0. */
  readonly learningRate: number;
  /** The most steps to take, at least 1; 100 when left out. */
  readonly maxSteps?: number;
  /** Stop where |f'(x)| is at most this, at least 0; 1e-6 when left out. */
  readonly tolerance?: number;
  /** |x| beyond which the descent has diverged; 1e6 when left out. */
  readonly limit?: number;
  /** Return a descent marked as diverged instead of throwing; for lessons on divergence. */
  readonly allowDivergence?: boolean;
}

/**
 * Gradient descent in one dimension: x_(k+1) = x_k - η f'(x_k).
 *
 * IIT Hyderabad, "Gradient Descent: A 1D Example". On f(x) = x² this is x_k = (1 - 2η)^k x_0: it
 * converges for 0 < η < 1, in one step at η = 1/2, and swings between ±x_0 for ever at η = 1.
 *
 * @example
 * ```ts
 * const { points } = gradientDescent1D(parabola, 4, { learningRate: 0.25, maxSteps: 3 });
 * console.log(points.map(({ x }) => x)); // [ 4, 2, 1, 0.5 ]
 * ```
 * @param start x_0, finite
 * @throws RangeError on a start, rate or cap out of range, and where the descent diverges
 *   (unless `allowDivergence`), naming the step
 */
export function gradientDescent1D(
  f: DifferentiableFunction,
  start: number,
  options: Descent1DOptions,
): Descent1D {
  const { learningRate, maxSteps = 100, tolerance = 1e-6, limit = 1e6 } = options;
  finite("gradientDescent1D: start", start);
  positive("gradientDescent1D: learningRate", learningRate);
  wholeNumber("gradientDescent1D: maxSteps", maxSteps);
  nonNegative("gradientDescent1D: tolerance", tolerance);
  positive("gradientDescent1D: limit", limit);

  const points: DescentPoint[] = [];
  let x = start;
  for (let step = 0; ; step++) {
    const point = { step, x, value: f.value(x), slope: f.derivative(x) };
    if (hasDiverged(point, limit)) {
      if (!options.allowDivergence) throw divergence(learningRate, limit, point);
      return ended(points, point, "diverged");
    }
    if (Math.abs(point.slope) <= tolerance) return ended(points, point, "gradient");
    if (step === maxSteps) return ended(points, point, "steps");
    points.push(point);
    x -= learningRate * point.slope;
  }
}

function hasDiverged({ x, value, slope }: DescentPoint, limit: number): boolean {
  return !(Math.abs(x) <= limit) || !Number.isFinite(value) || !Number.isFinite(slope);
}

/** Only finite points are kept: a point that overflowed has nothing to show. */
function ended(
  points: DescentPoint[],
  last: DescentPoint,
  stopped: Descent1D["stopped"],
): Descent1D {
  const canBeShown = [last.x, last.value, last.slope].every(Number.isFinite);
  const all = canBeShown ? [...points, last] : points;
  return { points: all, end: all[all.length - 1] ?? last, stopped };
}

function divergence(learningRate: number, limit: number, point: DescentPoint): RangeError {
  const { step, x, value, slope } = point;
  const happened =
    Math.abs(x) <= limit
      ? `f(${x}) is ${value} and f'(${x}) is ${slope} at step ${step}`
      : `|x| grew past ${limit} at step ${step}`;
  return new RangeError(
    `gradientDescent1D: learning rate ${learningRate}: ${happened}; ` +
      "try a smaller rate, or allowDivergence: true to see it happen",
  );
}
