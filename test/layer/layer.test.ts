import { describe, expect, it } from "vitest";
import { afterForward } from "../../src/layer/layer.js";
import { Matrix } from "../../src/matrix/index.js";

describe("afterForward", () => {
  it("hands on the remembered batch, or says what must come first", () => {
    const A = new Matrix(1, 1);
    expect(afterForward("Dense(1, 1)", A)).toBe(A);
    expect(() => afterForward("Dense(1, 1)", undefined)).toThrow(
      "Dense(1, 1): call forward before backward",
    );
  });
});
