import { describe, expect, it } from "vitest";
import { identity } from "../../../../src/library/layer/index.js";

describe("identity", () => {
  it("hands its input on, with slope 1 everywhere", () => {
    expect([-2, 0, 1e300].map(identity.value)).toEqual([-2, 0, 1e300]);
    expect([-2, 0, 1e300].map(identity.derivative)).toEqual([1, 1, 1]);
  });
});
