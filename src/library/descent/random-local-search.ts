import { finite, positive, wholeNumber } from "../error/check.js";
import { Matrix } from "../matrix/index.js";
import type { Random } from "../number/index.js";
import { type SearchResult, search } from "./random-search.js";

/** How to look around. */
export interface LocalSearchOptions {
  readonly random: Random;
  /** Standard deviation of each component of the push δ, above 0. */
  readonly spread: number;
  /** How many pushes to try, at least 1. */
  readonly trials: number;
}

/**
 * Random local search: from the best place so far, tries a random push x + δ, δ normally
 * distributed, and goes there if the value is lower.
 *
 * IIIT-Allahabad, "Strategy #2: random local search".
 *
 * @example
 * ```ts
 * const options = { random: new Random(1), spread: 1, trials: 100 };
 * const { trials, best } = randomLocalSearch(([x]) => x * x, [5], options);
 * console.log(trials.length, best.value < 0.1); // 101 true
 * ```
 * @param start n finite numbers; not changed
 * @returns the start as trial 0, then all pushes
 * @throws RangeError on options out of range, or where a value is not finite
 */
export function randomLocalSearch(
  f: (x: readonly number[]) => number,
  start: readonly number[],
  options: LocalSearchOptions,
): SearchResult {
  const { random, spread, trials } = options;
  positive("randomLocalSearch: spread", spread);
  wholeNumber("randomLocalSearch: trials", trials);
  const x = Matrix.from([start], "randomLocalSearch: start").row(0);
  const value = finite("randomLocalSearch: value at the start", f(x));
  const push = (best: readonly number[]) => best.map((xi) => random.normal(xi, spread));
  return search("randomLocalSearch", f, trials, push, { number: 0, x, value, improved: true });
}
