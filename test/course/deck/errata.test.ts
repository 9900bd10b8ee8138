import { describe, expect, it } from "vitest";
import { errata, erratumNumbered, proofOf } from "../../../src/course/deck/errata/index.js";
import { rejectedReports } from "../../../src/course/deck/errata/rejected.js";

describe("the errata", () => {
  it.each(errata.map((erratum) => [erratum.id, erratum] as const))(
    "%s: the proof computes numbers that contradict what is printed",
    (_id, erratum) => {
      const { computed, contradicts, shows } = erratum.proof();
      const numbers = Object.values(computed).flat(2);
      expect(numbers.length).toBeGreaterThan(0);
      expect(numbers.every(Number.isFinite)).toBe(true);
      expect(shows.length).toBeGreaterThan(20);
      expect(contradicts).toBe(true);
    },
  );

  it("are in order, each number once", () => {
    const ids = errata.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it("are found by number in either case, and an unknown one suggests the nearest", () => {
    expect(erratumNumbered("e14").title).toBe("Softmax derivative");
    expect(() => erratumNumbered("E144")).toThrow('unknown erratum "E144": did you mean "E14"?');
  });

  it("carry the numbers of the proof: the softmax derivative measured at the printed weights", () => {
    // ŷ_1 ŷ_2 = 0.17691845300745 from the same example in Python.
    const slopes = proofOf(erratumNumbered("E14")).computed["∂ŷ/∂a_2 by central differences"];
    const [first, second] = (slopes as number[][])[0] as number[];
    expect(first).toBeCloseTo(0.176918453007, 9);
    expect(second).toBeCloseTo(-0.176918453007, 9);
  });
});

describe("the rejected reports", () => {
  it("each compute that the slide is right, and give the reason", () => {
    for (const report of rejectedReports) {
      expect(report.check().isRight, report.id).toBe(true);
      expect(report.reason.length, report.id).toBeGreaterThan(20);
    }
  });
});
