import { numericalDerivative, numericalGradient } from "../../../library/descent/index.js";
import { Random } from "../../../library/number/random.js";
import type { Evidence } from "../evidence.js";

/** Random points at which two sides of a formula are compared. */
const POINTS = 50;

/** Where the points are drawn from: the same interval for each argument. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const around: Interval = { low: -2, high: 2 };

/** Numbers drawn from the interval, the same each time. */
export function randomNumbers(count: number, seed = 1, { low, high } = around): number[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => random.uniform(low, high));
}

/** Rows of random numbers, the same each time. */
export function randomRows(rows: number, columns: number, seed = 1, within = around): number[][] {
  const numbers = randomNumbers(rows * columns, seed, within);
  return Array.from({ length: rows }, (_, i) => numbers.slice(i * columns, (i + 1) * columns));
}

/** The largest |a - b| / max(1, |a|, |b|) over two lists. @throws RangeError on unequal lengths */
export function largestDifference(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw new RangeError(`${a.length} numbers against ${b.length}`);
  return a.reduce((worst, x, i) => {
    const y = b[i];
    return Math.max(worst, Math.abs(x - y) / Math.max(1, Math.abs(x), Math.abs(y)));
  }, 0);
}

/** A formula holds where both sides agree at random points, to rounding. */
export function sidesAgree(
  arity: number,
  left: (...x: number[]) => number,
  right: (...x: number[]) => number,
  within: Interval = around,
): Evidence {
  const points = randomRows(POINTS, arity, arity, within);
  const [first = []] = points;
  const difference = largestDifference(
    points.map((x) => left(...x)),
    points.map((x) => right(...x)),
  );
  return {
    computed: {
      "left side at one point": left(...first),
      "right side at the same point": right(...first),
      "points compared": points.length,
      "largest relative difference": difference,
    },
    holds: difference < 1e-12,
  };
}

/** A derivative is right where it agrees with central differences at random points. */
export function derivativeAgrees(
  f: (x: number) => number,
  derivative: (x: number) => number,
  within: Interval = around,
): Evidence {
  return gradientAgrees(
    1,
    ([x]) => f(x),
    ([x]) => [derivative(x)],
    within,
  );
}

/** A gradient is right where it agrees with central differences at random points. */
export function gradientAgrees(
  arity: number,
  f: (x: readonly number[]) => number,
  gradient: (x: readonly number[]) => readonly number[],
  within: Interval = around,
): Evidence {
  const points = randomRows(POINTS, arity, arity, within);
  const [first = []] = points;
  const difference = largestDifference(
    points.flatMap((x) => gradient(x)),
    points.flatMap((x) => numericalGradient(f, x)),
  );
  return {
    computed: {
      "a point": first,
      "formula there": gradient(first),
      "central differences there": numericalGradient(f, first),
      "points compared": points.length,
      "largest relative difference": difference,
    },
    holds: difference < 1e-6,
  };
}

/** Whether a printed derivative agrees with central differences at one point. */
export function derivativeAt(f: (x: number) => number, printed: number, x: number): Evidence {
  const numeric = numericalDerivative(f, x);
  return {
    computed: { "central difference": numeric, formula: printed },
    holds: largestDifference([printed], [numeric]) < 1e-6,
  };
}

/** The message of the error that `attempt` throws, or undefined where it throws none. */
export function refusal(attempt: () => unknown): string | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
