import { describe, expect, it } from "vitest";
import { evidence, resultOf } from "../../../src/course/ledger/evidence.js";

describe("evidence", () => {
  it("has the last thing computed as its result", () => {
    expect(resultOf(evidence({ a: 1, b: [2] }, true).computed)).toEqual([2]);
    expect(resultOf({})).toBeUndefined();
  });
});
