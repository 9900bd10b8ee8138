import { describe, expect, it } from "vitest";
import { through31 } from "../../../../src/course/deck/amrita/w222.js";

describe("the path of w_222 through a_31", () => {
  it("is the whole derivative where there is one output, and not where there are two", () => {
    const [one, two] = [through31(1), through31(2)];
    expect(one.through).toBeCloseTo(one.derivative, 9);
    expect(Math.abs(two.through - two.derivative)).toBeGreaterThan(1e-4);
  });
});
