import { invalid } from "../error/check.js";

/** Error of a difference that is small enough, relative to the slope or to the size of f. */
const TOLERANCE = 1e-7;
/** From one step that is tried to the next. */
const RATIO = 16;

/** A central difference, and what rounding may have done to it. */
export interface CentralDifference {
  readonly slope: number;
  /** How far off it may be since f is rounded to float64. */
  readonly rounding: number;
  /** The larger of |f| at its two ends. */
  readonly size: number;
}

interface Estimate extends CentralDifference {
  /** How far it is from the difference with twice the step. */
  readonly truncation: number;
}

/** (f(x + h) - f(x - h)) / 2h, with the h that x in float64 is really moved by. */
export function centralDifference(
  f: (x: number) => number,
  x: number,
  h: number,
): CentralDifference {
  const step = x + h - x;
  const above = f(x + step);
  const below = f(x - step);
  const size = Math.max(Math.abs(above), Math.abs(below));
  return {
    slope: (above - below) / (2 * step),
    rounding: (Number.EPSILON * size) / step,
    size,
  };
}

/**
 * f'(x) by a central difference whose step fits the scale of x and of f: ∛ε max(1, |x|), where
 * truncation and rounding balance for an f of that scale; smaller while halving it changes the
 * slope, or larger while rounding does.
 *
 * Press et al., "Numerical Recipes", section 5.7.
 *
 * @throws RangeError where f gives no finite number nearby, or no step leaves a digit
 */
export function differenceByScale(f: (x: number) => number, x: number): number {
  const scale = Math.max(1, Math.abs(x));
  const best = bestEstimate(f, x, scale);
  if (!Number.isFinite(best.slope)) {
    throw invalid("numericalDerivative", `finite values of f near ${x}`, best.slope);
  }
  if (!hasDigit(best, scale)) {
    const why = "f jumps there, or changes by less than its rounding";
    throw invalid("numericalDerivative", `a slope at ${x} with a sure digit (${why})`, best.slope);
  }
  return best.slope;
}

function bestEstimate(f: (x: number) => number, x: number, scale: number): Estimate {
  const first = Math.cbrt(Number.EPSILON) * scale;
  let best = estimate(f, x, first);
  let last = best;
  const grows = isRounded(best);
  const factor = grows ? RATIO : 1 / RATIO;
  for (let h = first * factor; !isGood(best, scale) && h <= scale / 2; h *= factor) {
    // A step of a few ulps of x says more about x than about f.
    if (x + h / RATIO === x) break;
    const next = estimate(f, x, h);
    // Where f changes by the rounding of its terms alone, two steps may agree by chance; three don't.
    const isSeenTwice = Math.abs(next.slope - last.slope) <= Math.abs(next.slope) / 8;
    if (isSeenTwice && relativeError(next) < relativeError(best)) best = next;
    if (isRounded(last) !== grows) break;
    last = next;
  }
  return best;
}

function estimate(f: (x: number) => number, x: number, h: number): Estimate {
  const near = centralDifference(f, x, h / 2);
  return { ...near, truncation: Math.abs(centralDifference(f, x, h).slope - near.slope) };
}

const isRounded = ({ truncation, rounding }: Estimate) => rounding > truncation;

/** The error as a share of the slope; of a slope of 0, or none, as a number beyond all shares. */
function relativeError({ slope, truncation, rounding }: Estimate): number {
  const error = truncation + rounding;
  if (Number.isNaN(error)) return Number.POSITIVE_INFINITY;
  return slope === 0 ? Number.MAX_VALUE * Math.min(error, 1) : error / Math.abs(slope);
}

/** A slope that there is no need to tell from 0: f of an everyday size changes by more. */
function negligible({ size }: Estimate, scale: number): number {
  return Math.min(size / scale, 1);
}

function isGood(found: Estimate, scale: number): boolean {
  const error = found.truncation + found.rounding;
  const allowed = TOLERANCE * Math.max(Math.abs(found.slope), negligible(found, scale));
  return Number.isFinite(error) && error <= allowed;
}

/** Whether rounding leaves a digit, and another step would have found the same one. */
function hasDigit(found: Estimate, scale: number): boolean {
  const { slope, truncation, rounding } = found;
  if (truncation + rounding <= 1e-3 * negligible(found, scale)) return true;
  return rounding <= Math.abs(slope) / 2 && truncation <= Math.abs(slope) / 1e4;
}
