import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Random, type RandomState } from "../../../src/library/number/index.js";

const many = (count: number, draw: () => number) => Array.from({ length: count }, draw);
const average = (numbers: readonly number[]) =>
  numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

/** Seeds a generator with the state of the authors' reference program. */
function fromWords(...words: number[]): Random {
  const random = new Random(0);
  random.state = { words, spareNormal: null };
  return random;
}

describe("Random", () => {
  it("follows the reference stream of xoshiro128** from the state 1, 2, 3, 4", () => {
    // The authors' C program prints 11520, 0, 5927040, 70819200, 2031721883, 1637235492,
    // 1287239034, 3734860849, 3729100597, 4258142804; two of them make the 53 bits of one number.
    const reference = [
      [11520, 0],
      [5927040, 70819200],
      [2031721883, 1637235492],
      [1287239034, 3734860849],
      [3729100597, 4258142804],
    ].map(
      ([high = 0, low = 0]) => (Math.floor(high / 32) * 2 ** 26 + Math.floor(low / 64)) / 2 ** 53,
    );
    const random = fromWords(1, 2, 3, 4);
    expect(many(5, () => random.uniform())).toEqual(reference);
  });

  it.each([
    // splitmix32 in unbounded whole numbers, written out in Python
    [0, [1684164658, 3653269916, 2939563536, 2141751570]],
    [42, [551831576, 144025891, 322543647, 3034809370]],
  ])("fills its state from seed %d with splitmix32", (seed, words) => {
    expect(new Random(seed).state.words.map((word) => word >>> 0)).toEqual(words);
  });

  it("gives equal numbers for equal seeds and others for others", () => {
    const a = new Random(7);
    const b = new Random(7);
    expect(many(20, () => a.uniform())).toEqual(many(20, () => b.uniform()));
    expect(new Random(8).uniform()).not.toBe(new Random(7).uniform());
  });

  it("goes on from a saved state, the spare normal included, through JSON", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.nat(9), (seed, draws) => {
        const random = new Random(seed);
        for (let i = 0; i < draws; i++) random.normal();
        const saved: RandomState = JSON.parse(JSON.stringify(random.state));
        const expected = many(5, () => random.normal());
        const resumed = new Random(1);
        resumed.state = saved;
        expect(many(5, () => resumed.normal())).toEqual(expected);
      }),
    );
  });
});

describe("Random.uniform", () => {
  it("stays inside [low, high)", () => {
    fc.assert(
      fc.property(fc.nat(1000), (seed) => {
        const x = new Random(seed).uniform(-3, 5);
        expect(x).toBeGreaterThanOrEqual(-3);
        expect(x).toBeLessThan(5);
      }),
    );
  });

  it("has the mean and the variance of the even distribution", () => {
    const random = new Random(1);
    const numbers = many(10_000, () => random.uniform());
    // 1/2 and 1/12; the mean of 10,000 strays by 0.0029, so 5 of those are safe.
    expect(Math.abs(average(numbers) - 1 / 2)).toBeLessThan(0.015);
    expect(Math.abs(average(numbers.map((x) => (x - 1 / 2) ** 2)) - 1 / 12)).toBeLessThan(0.004);
  });
});

describe("Random.integer", () => {
  it("draws every whole number of its range about equally often", () => {
    const random = new Random(2);
    const counts = [0, 0, 0];
    for (const k of many(3000, () => random.integer(-1, 1)))
      counts[k + 1] = (counts[k + 1] ?? 0) + 1;
    // 1000 each, give or take 26
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });

  it("needs no luck where there is one choice", () => {
    expect(new Random(3).integer(4, 4)).toBe(4);
  });
});

describe("Random.normal", () => {
  it("follows the polar method", () => {
    // Seed 42 in Python: splitmix32, xoshiro128**, then u sqrt(-2 log s / s) with math.log.
    const expected = [
      0.26752683279886763, 1.7424408507579792, 0.5813902645846303, -1.6928022796929545,
    ];
    const random = new Random(42);
    for (const x of expected) expect(random.normal()).toBeCloseTo(x, 14);
  });

  it("has the mean and the standard deviation asked for", () => {
    const random = new Random(4);
    const numbers = many(10_000, () => random.normal(3, 2));
    expect(Math.abs(average(numbers) - 3)).toBeLessThan(0.1);
    expect(Math.abs(average(numbers.map((x) => (x - 3) ** 2)) - 4)).toBeLessThan(0.3);
  });
});

describe("Random.shuffle", () => {
  it("keeps every item, and the order of what it was given", () => {
    const items = ["a", "b", "c", "d", "e"];
    const shuffled = new Random(5).shuffle(items);
    expect(items).toEqual(["a", "b", "c", "d", "e"]);
    expect([...shuffled].sort()).toEqual(items);
    expect(new Random(1).shuffle([])).toEqual([]);
  });

  it("gives each of the six orders of three about equally often", () => {
    const random = new Random(6);
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = random.shuffle([1, 2, 3]).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // 1000 each, give or take 29
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(145);
  });
});

describe("a generator asked for what it cannot give", () => {
  const random = new Random(0);
  const set = (state: RandomState) => () => {
    random.state = state;
  };

  it.each([
    [() => new Random(-1), "Random: seed: expected a whole number of at least 0, got -1"],
    [() => new Random(0.5), "Random: seed: expected a whole number of at least 0, got 0.5"],
    [() => new Random(2 ** 32), "Random: seed: expected a whole number below 2^32"],
    [() => random.uniform(1, 1), 'Random.uniform: expected finite numbers low < high, got "1, 1"'],
    [() => random.uniform(Number.NaN), "Random.uniform: expected finite numbers low < high"],
    [() => random.uniform(0, Number.POSITIVE_INFINITY), "Random.uniform: expected finite"],
    [() => random.integer(2, 1), 'Random.integer: expected whole numbers low <= high, got "2, 1"'],
    [() => random.integer(0.5, 1), "Random.integer: expected whole numbers low <= high"],
    [() => random.integer(-(2 ** 53) + 1, 2 ** 53 - 1), "Random.integer: expected whole numbers"],
    [() => random.normal(0, 0), "Random.normal: standardDeviation: expected a positive number"],
    [() => random.normal(Number.NaN), "Random.normal: mean: expected a finite number, got NaN"],
    [set({ words: [1, 2], spareNormal: null }), "Random.state: words: expected four 32-bit whole"],
    [set({ words: [0, 0, 0, 0], spareNormal: null }), "Random.state: words: expected one that is"],
    [
      set({ words: [1, 2, 3, 4], spareNormal: Number.NaN }),
      "Random.state: spareNormal: expected a finite number, got NaN",
    ],
  ])("says so, case %#", (attempt, message) => {
    expect(attempt).toThrow(RangeError);
    expect(attempt).toThrow(message);
  });
});
