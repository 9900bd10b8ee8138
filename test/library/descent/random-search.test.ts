import { describe, expect, it } from "vitest";
import { randomSearch } from "../../../src/library/descent/index.js";
import { Random } from "../../../src/library/number/index.js";

const distance = ([x = 0, y = 0]: readonly number[]) => x * x + y * y;

describe("randomSearch", () => {
  it("keeps the best of all that it drew, and says what improved", () => {
    const places = [
      [3, 0],
      [1, 0],
      [2, 0],
      [0, 0.5],
    ];
    let next = 0;
    const { trials, best } = randomSearch(distance, () => places[next++] as number[], 4);
    expect(trials.map(({ value }) => value)).toEqual([9, 1, 4, 0.25]);
    expect(trials.map(({ improved }) => improved)).toEqual([true, true, false, true]);
    expect(best).toEqual({ number: 4, x: [0, 0.5], value: 0.25, improved: true });
  });

  it("does not count an equal value as better", () => {
    const { trials, best } = randomSearch(distance, () => [1, 1], 2);
    expect([trials[1]?.improved, best.number]).toEqual([false, 1]);
  });

  it("finds the same for the same seed", () => {
    const search = () => {
      const random = new Random(1);
      return randomSearch(distance, () => [random.normal(), random.normal()], 50);
    };
    expect(search()).toEqual(search());
    expect(search().best.value).toBe(Math.min(...search().trials.map(({ value }) => value)));
  });

  it("refuses no trials, a place and a value that are no numbers", () => {
    expect(() => randomSearch(distance, () => [1], 0)).toThrow(
      "randomSearch: trials: expected a whole",
    );
    expect(() => randomSearch(distance, () => [Number.NaN], 1)).toThrow(
      "randomSearch: place 1: entry",
    );
    expect(() =>
      randomSearch(
        () => Number.NaN,
        () => [1],
        1,
      ),
    ).toThrow("randomSearch: value of trial 1: expected a finite number, got NaN");
  });
});
