import { describe, expect, it } from "vitest";
import { wording } from "../../../../src/course/deck/errata/wording.js";

describe("wording", () => {
  it("counts the characters that differ", () => {
    const { computed, contradicts } = wording(
      { Normalizat: "Normalization", W_11: "W_111" },
      "cut",
    );
    expect(computed).toEqual({ "places compared": 2, "characters that differ": [3, 1] });
    expect(contradicts).toBe(true);
  });

  it("is no proof where one pair is the same, or there is none", () => {
    expect(wording({ same: "same", a: "b" }, "").contradicts).toBe(false);
    expect(wording({}, "").contradicts).toBe(false);
  });
});
