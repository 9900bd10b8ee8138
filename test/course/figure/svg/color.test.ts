import { describe, expect, it } from "vitest";
import { colorAt } from "../../../../src/course/figure/svg/color.js";

describe("colorAt", () => {
  it("goes straight from one stop to the next, and stays within the ends", () => {
    const scale = [
      [0, "#000000"],
      [0.5, "#0000ff"],
      [1, "#ffffff"],
    ] as const;
    expect([-1, 0, 0.25, 0.5, 1, 2].map((share) => colorAt(scale, share))).toEqual([
      "#000000",
      "#000000",
      "#000080",
      "#0000ff",
      "#ffffff",
      "#ffffff",
    ]);
  });
});
