import { finite, wholeNumber } from "../error/check.js";
import { Matrix } from "../matrix/index.js";

/** One place that a search tried. */
export interface Trial {
  /** From 1; 0 is the start of a local search. */
  readonly number: number;
  readonly x: readonly number[];
  readonly value: number;
  /** Whether it was lower than everything before it, and so kept. */
  readonly improved: boolean;
}

/** All that a search tried, and the best of it. */
export interface SearchResult {
  readonly trials: readonly Trial[];
  readonly best: Trial;
}

/**
 * Random search: draws many places, and keeps the best.
 *
 * IIIT-Allahabad, "Strategy #1: random search", where it is called a very bad idea.
 *
 * @example
 * ```ts
 * const random = new Random(1);
 * const { trials, best } = randomSearch(([x]) => x * x, () => [random.uniform(-5, 5)], 100);
 * console.log(trials.length, best.value < 0.1); // 100 true
 * ```
 * @param f what to minimise
 * @param draw a place, n numbers, new at each call
 * @param trials how many, at least 1
 * @throws RangeError where a place or a value is not finite
 */
export function randomSearch(
  f: (x: readonly number[]) => number,
  draw: () => readonly number[],
  trials: number,
): SearchResult {
  wholeNumber("randomSearch: trials", trials);
  return search("randomSearch", f, trials, () => draw());
}

/** Tries what `propose` makes of the best place so far; keeps what is lower. */
export function search(
  name: string,
  f: (x: readonly number[]) => number,
  count: number,
  propose: (best: readonly number[]) => readonly number[],
  start?: Trial,
): SearchResult {
  const trials: Trial[] = start === undefined ? [] : [start];
  let best = start;
  for (let number = 1; number <= count; number++) {
    const x = Matrix.from([propose(best?.x ?? [])], `${name}: place ${number}`).row(0);
    const value = finite(`${name}: value of trial ${number}`, f(x));
    const trial = { number, x, value, improved: best === undefined || value < best.value };
    trials.push(trial);
    if (trial.improved) best = trial;
  }
  return { trials, best: best as Trial };
}
