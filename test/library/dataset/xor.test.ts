import { describe, expect, it } from "vitest";
import { xor } from "../../../src/library/dataset/index.js";

describe("xor", () => {
  it("is of class 1 where just one input is 1", () => {
    const { X, labels, classes } = xor();
    expect(classes).toBe(2);
    expect(X.shape).toBe("4x2");
    X.toArray().forEach(([a, b], i) => {
      expect(labels[i]).toBe(a === b ? 0 : 1);
    });
  });
});
