import { describe, expect, it } from "vitest";
import { randomLocalSearch } from "../../../src/library/descent/index.js";
import { Random } from "../../../src/library/number/index.js";

const distance = ([x = 0, y = 0]: readonly number[]) => x * x + y * y;
const search = () =>
  randomLocalSearch(distance, [3, -2], { random: new Random(1), spread: 0.5, trials: 200 });

describe("randomLocalSearch", () => {
  it("starts at the start and only ever goes down", () => {
    const { trials, best } = search();
    expect(trials).toHaveLength(201);
    expect(trials[0]).toEqual({ number: 0, x: [3, -2], value: 13, improved: true });
    const kept = trials.filter(({ improved }) => improved);
    kept.slice(1).forEach((trial, i) => {
      expect(trial.value).toBeLessThan(kept[i]?.value as number);
    });
    expect(best).toBe(kept.at(-1));
    expect(best.value).toBeLessThan(0.1);
  });

  it("pushes from the best place so far, by the spread", () => {
    const { trials } = search();
    const random = new Random(1);
    expect(trials[1]?.x).toEqual([random.normal(3, 0.5), random.normal(-2, 0.5)]);
    const centre = trials[1]?.improved ? trials[1].x : [3, -2];
    expect(trials[2]?.x).toEqual(centre.map((xi) => random.normal(xi, 0.5)));
  });

  it("finds the same for the same seed, and refuses what is out of range", () => {
    expect(search()).toEqual(search());
    const random = new Random(1);
    const attempt =
      (spread: number, trials: number, start = [1]) =>
      () =>
        randomLocalSearch(distance, start, { random, spread, trials });
    expect(attempt(0, 1)).toThrow("randomLocalSearch: spread: expected a positive number, got 0");
    expect(attempt(1, 0)).toThrow("randomLocalSearch: trials: expected a whole number");
    expect(attempt(1, 1, [Number.NaN])).toThrow("randomLocalSearch: start: entry (0, 0)");
    const options = { random, spread: 1, trials: 1 };
    expect(() => randomLocalSearch(() => Number.NaN, [1], options)).toThrow(
      "randomLocalSearch: value at the start: expected a finite number, got NaN",
    );
    const onlyAtOne = ([x]: readonly number[]) => (x === 1 ? 0 : Number.NaN);
    expect(() => randomLocalSearch(onlyAtOne, [1], options)).toThrow(/^randomLocalSearch: .*NaN/);
  });
});
