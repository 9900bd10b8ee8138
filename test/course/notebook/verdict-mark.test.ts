import { describe, expect, it } from "vitest";
import { verdicts } from "../../../src/course/deck/index.js";
import { colourOf, markOf } from "../../../src/course/notebook/verdict-mark.js";

describe("the mark of a verdict", () => {
  it("is a sign of its own, so that colour is not needed", () => {
    expect(new Set(verdicts.map(markOf)).size).toBe(verdicts.length);
    for (const verdict of verdicts) expect(colourOf(verdict)).toMatch(/^#[\da-f]{6}$/);
  });
});
