import { describe, expect, it } from "vitest";
import { lineFit, runPrinted } from "../../../../src/course/deck/khapra/printed-algorithm.js";

describe("the algorithm as CS7015 prints it", () => {
  it("runs as often as its cap with ++ in the condition", () => {
    const run = runPrinted("while t++ < max", 500);
    expect(run).toMatchObject({ iterations: 500, stopped: true });
    // The points lie on y = 3x + 1.
    expect(run.w).toBeCloseTo(3, 10);
    expect(run.b).toBeCloseTo(1, 10);
  });

  it("never stops without ++, and is left after ten times the cap", () => {
    const run = runPrinted("while t < max", 20);
    expect(run).toMatchObject({ iterations: 200, stopped: false });
  });

  it("takes the same steps with w and b in one vector", () => {
    const { w, b } = runPrinted("while t++ < max", 30);
    expect(lineFit(30)).toEqual({ theta: [w, b], iterations: 30 });
  });
});
