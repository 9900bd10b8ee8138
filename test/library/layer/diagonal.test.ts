import { describe, expect, it } from "vitest";
import { diagonal } from "../../../src/library/layer/diagonal.js";

describe("diagonal", () => {
  it("puts its entries on the diagonal of a square matrix", () => {
    expect(diagonal([1, 2]).toArray()).toEqual([
      [1, 0],
      [0, 2],
    ]);
  });
});
