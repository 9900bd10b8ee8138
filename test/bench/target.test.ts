import { describe, expect, it } from "vitest";
import { summary } from "../../bench/measure.js";
import { outcomes } from "../../bench/target.js";

describe("outcomes", () => {
  it("compares medians with the target of each pair that was measured", () => {
    const speeds = new Map([
      ["ours", summary([1, 25, 90])],
      ["naive loops", summary([2, 2, 2])],
    ]);
    expect(outcomes("product 64", speeds)).toEqual([
      {
        workload: "product 64",
        ours: "ours",
        theirs: "naive loops",
        ratio: 10,
        measured: 12.5,
        reached: true,
      },
    ]);
  });

  it("says when a target is missed", () => {
    const speeds = new Map([
      ["ours", summary([9])],
      ["closures", summary([1])],
    ]);
    expect(outcomes("graph", speeds).map(({ reached }) => reached)).toEqual([false]);
  });
});
