import { describe, expect, it } from "vitest";
import { interleave, quantile, summary, type Timed } from "../../bench/measure.js";

describe("quantile", () => {
  it("lies between the two nearest numbers, whatever their order", () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(quantile([4, 1, 2, 3], 0.5)).toBe(2.5);
    expect(quantile([0, 10], 0.25)).toBe(2.5);
    expect(() => quantile([], 0.5)).toThrow("expected at least one number, got none");
  });
});

describe("summary", () => {
  it("gives the median and half the quartile range relative to it", () => {
    expect(summary([1, 2, 3, 4, 5])).toEqual({ median: 3, spread: 1 / 3, rounds: [1, 2, 3, 4, 5] });
  });
});

describe("interleave", () => {
  it("gives turns round by round and does not count the first, longer one", async () => {
    const turns: string[] = [];
    const contestant = (name: string): Timed => ({
      name,
      async turn(milliseconds) {
        turns.push(`${name}${milliseconds}`);
        return turns.length;
      },
    });
    const speeds = await interleave([contestant("a"), contestant("b")], 2, 10);
    expect(turns).toEqual(["a60", "b60", "a10", "b10", "a10", "b10"]);
    expect(speeds.get("a")?.rounds).toEqual([3, 5]);
    expect(speeds.get("b")?.rounds).toEqual([4, 6]);
  });
});
