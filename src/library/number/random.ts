import { finite, invalid, positive, wholeNumber } from "../error/check.js";
import { logarithm } from "./logarithm.js";

/** All that decides what a generator draws next; plain data, as JSON keeps it exactly. */
export interface RandomState {
  /** The four words of xoshiro128**. */
  readonly words: readonly number[];
  /** Normal numbers are made in pairs: the one still to be handed out, or null. */
  readonly spareNormal: number | null;
}

/**
 * A seeded stream of pseudo-random numbers: equal seeds give equal bits on every machine.
 *
 * The generator is xoshiro128** (Blackman and Vigna, 2018, "Scrambled linear pseudorandom number
 * generators"), its state filled by splitmix32 from the seed.
 *
 * @example
 * ```ts
 * const [one, two] = [new Random(7), new Random(7)];
 * console.log(one.normal() === two.normal(), one.integer(1, 7) === two.integer(1, 7)); // true true
 * ```
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;
  #spareNormal: number | null = null;

  /** @param seed a whole number of at least 0 and below 2^32 */
  constructor(seed: number) {
    wholeNumber("Random: seed", seed, 0);
    if (seed >= 2 ** 32) throw invalid("Random: seed", "a whole number below 2^32", seed);
    let state = seed | 0;
    const next = () => {
      state = (state + 0x9e3779b9) | 0;
      let z = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
      z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
      return z ^ (z >>> 15);
    };
    this.#a = next();
    this.#b = next();
    this.#c = next();
    this.#d = next();
  }

  /** Where the stream stands: set it on another generator, and that one draws the same numbers. */
  get state(): RandomState {
    return { words: [this.#a, this.#b, this.#c, this.#d], spareNormal: this.#spareNormal };
  }

  set state({ words, spareNormal }: RandomState) {
    if (!Array.isArray(words) || words.length !== 4 || !words.every(Number.isInteger)) {
      throw invalid("Random.state: words", "four 32-bit whole numbers", words);
    }
    const [a, b, c, d] = words.map((word) => word | 0);
    if ((a | b | c | d) === 0) throw invalid("Random.state: words", "one that is not 0", "zeros");
    if (spareNormal !== null) finite("Random.state: spareNormal", spareNormal);
    [this.#a, this.#b, this.#c, this.#d] = [a, b, c, d];
    this.#spareNormal = spareNormal;
  }

  #next32(): number {
    const times5 = Math.imul(this.#b, 5);
    const result = Math.imul((times5 << 7) | (times5 >>> 25), 9) >>> 0;
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return result;
  }

  /**
   * A number drawn evenly from [low, high), with 53 random bits.
   * @throws RangeError unless low < high, both finite
   */
  uniform(low = 0, high = 1): number {
    if (!(low < high && high - low < Number.POSITIVE_INFINITY)) {
      throw invalid("Random.uniform", "finite numbers low < high", `${low}, ${high}`);
    }
    return low + (high - low) * this.#unit();
  }

  /** A number drawn evenly from [0, 1). */
  #unit(): number {
    return ((this.#next32() >>> 5) * 2 ** 26 + (this.#next32() >>> 6)) / 2 ** 53;
  }

  /** A whole number from `low` to `high`, both included, each equally likely. */
  integer(low: number, high: number): number {
    const count = high - low + 1;
    if (![low, high, count].every(Number.isSafeInteger) || count < 1) {
      throw invalid("Random.integer", "whole numbers low <= high", `${low}, ${high}`);
    }
    return low + Math.floor(this.uniform() * count);
  }

  /**
   * A number drawn from the normal distribution (polar method, Marsaglia and Bray, 1964).
   * @param mean finite
   * @param standardDeviation above 0
   */
  normal(mean = 0, standardDeviation = 1): number {
    finite("Random.normal: mean", mean);
    positive("Random.normal: standardDeviation", standardDeviation);
    if (this.#spareNormal !== null) {
      const spare = this.#spareNormal;
      this.#spareNormal = null;
      return mean + standardDeviation * spare;
    }
    let u: number;
    let v: number;
    let square: number;
    do {
      u = this.uniform(-1, 1);
      v = this.uniform(-1, 1);
      square = u * u + v * v;
    } while (square >= 1 || square === 0);
    const factor = Math.sqrt((-2 * logarithm(square)) / square);
    this.#spareNormal = v * factor;
    return mean + standardDeviation * u * factor;
  }

  /** A copy of `items` in random order, every order equally likely (Fisher and Yates). */
  shuffle<Item>(items: readonly Item[]): Item[] {
    const shuffled = [...items];
    for (let i = shuffled.length - 1; i > 0; i--) {
      // As `integer(0, i)` draws it, without the checks: a training shuffles every epoch.
      const j = Math.floor(this.#unit() * (i + 1));
      const item = shuffled[i];
      shuffled[i] = shuffled[j];
      shuffled[j] = item;
    }
    return shuffled;
  }
}
