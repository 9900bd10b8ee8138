import { describe, expect, it } from "vitest";
import { sampleGrid } from "../../../src/course/figure/grid.js";
import { levelLines } from "../../../src/course/figure/level-lines.js";

describe("levelLines", () => {
  it("draws the circle x² + y² = 1 as one line that ends where it began", () => {
    const lines = levelLines(
      sampleGrid((x, y) => x * x + y * y, [-2, 2], [-2, 2], 41),
      1,
    );
    expect(lines).toHaveLength(1);
    const line = lines[0] ?? [];
    expect(line[0]).toEqual(line[line.length - 1]);
    for (const [x, y] of line) expect(Math.hypot(x, y)).toBeCloseTo(1, 2);
  });

  it("draws a straight border once, from side to side", () => {
    const lines = levelLines(
      sampleGrid((x, y) => x + y, [0, 4], [0, 4], 5),
      3.5,
    );
    expect(lines).toHaveLength(1);
    for (const [x, y] of lines[0] ?? []) expect(x + y).toBeCloseTo(3.5, 12);
    const ends = [lines[0]?.[0], lines[0]?.at(-1)].map((end) => Math.min(...(end ?? [])));
    expect(ends).toEqual([0, 0]);
  });

  it("draws two lines where there are two, and none where the level is not reached", () => {
    const stripes = sampleGrid((x) => Math.abs(x), [-2, 2], [0, 1], 9);
    expect(levelLines(stripes, 1.1)).toHaveLength(2);
    expect(levelLines(stripes, 3)).toEqual([]);
  });
});
