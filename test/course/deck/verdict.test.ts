import { describe, expect, it } from "vitest";
import type { Claim } from "../../../src/course/deck/claim.js";
import { claimOf, claims } from "../../../src/course/deck/ledger.js";
import { printedNumber } from "../../../src/course/deck/printed.js";
import { judge } from "../../../src/course/deck/verdict.js";

const claim: Claim = {
  id: "iith-example",
  slide: "an example",
  kind: "number",
  statement: "A half is printed.",
  printed: "0.5",
  check: () => ({ computed: { half: 0.5 } }),
  shownIn: "02#slope",
};

/** A claim of the ledger whose slide prints something else. */
const reprinted = (id: string, printed: NonNullable<Claim["printed"]>) =>
  judge({ ...claimOf(id), printed });

describe("judge", () => {
  it("says reproduced where the result has the printed digits", () => {
    expect(judge(claim).verdict).toBe("reproduced");
  });

  it("says broken, with both sides unexplained, where it has not", () => {
    const { verdict, reason } = judge({ ...claim, printed: "0.6" });
    expect(verdict).toBe("broken");
    expect(reason).toContain("differ");
  });

  it("says broken with the message where the check throws, and throws nothing itself", () => {
    const check = () => {
      throw new RangeError("no such layer");
    };
    const { verdict, reason, computed } = judge({ ...claim, check });
    expect({ verdict, computed }).toEqual({ verdict: "broken", computed: {} });
    expect(reason).toBe("the check threw: no such layer");
  });

  it("says rounding, with the reason, where the printed inputs explain the difference", () => {
    const fromPrinted = { value: 0.3, reason: "0.1 + 0.2 as printed" };
    const rounded = {
      ...claim,
      printed: "0.3",
      check: () => ({ computed: { x: 0.36 }, fromPrinted }),
    };
    expect(judge(rounded)).toMatchObject({ verdict: "rounding", reason: "0.1 + 0.2 as printed" });
    expect(judge({ ...rounded, printed: "0.2" }).verdict).toBe("broken");
  });

  it("says broken where a check of a formula fails and no erratum explains it", () => {
    const { printed: _, ...unprinted } = claim;
    const failing: Claim = {
      ...unprinted,
      kind: "formula",
      check: () => ({ computed: { left: 1, right: 2 }, holds: false }),
    };
    expect(judge(failing).verdict).toBe("broken");
    const holding: Claim = { ...failing, check: () => ({ computed: { left: 1 }, holds: true }) };
    expect(judge(holding).verdict).toBe("reproduced");
  });

  it("gives nothing for a check that says neither what is printed nor whether it holds", () => {
    const { printed: _, ...unprinted } = claim;
    expect(judge(unprinted).verdict).toBe("broken");
  });
});

describe("changing what a slide prints changes the verdict", () => {
  it.each([
    ["amrita-ex-dLdy1", "-0.46", "-0.47"],
    ["amrita-ex-da21dw212", "0.80", "0.81"],
    ["amrita-ex-x1", "2", "3"],
    ["cvbl-size-1-total", "26", "27"],
    ["cvbl-size-2-weights", "[3x4]+[4x4]+[4x1]=32", "[3x4]+[4x4]+[4x1]=33"],
  ])("%s: %s is reproduced, %s is not", (id, right, wrong) => {
    expect(claimOf(id).printed).toBe(right);
    expect(reprinted(id, right).verdict).toBe("reproduced");
    expect(reprinted(id, wrong).verdict).toBe("broken");
  });

  it.each([
    ["amrita-ex-dy1da21", "-0.079", "0.177", "-0.080"],
    ["amrita-ex-dy2da22", "-0.293", "0.177", "-0.292"],
    ["amrita-ex-w212-product", "-0.029", "0.029", "-0.030"],
    ["amrita-ex-dh13", "0.0979", "0.0972", "0.0978"],
  ])("%s: %s is an erratum, %s would be right, %s unexplained", (id, printed, right, other) => {
    expect(reprinted(id, printed).verdict).toBe("erratum");
    expect(reprinted(id, right).verdict).toBe("reproduced");
    expect(reprinted(id, other).verdict).toBe("broken");
  });

  it("holds for every claim whose print is compared with a number", () => {
    const numeric = claims.filter(
      ({ printed }) => typeof printed === "string" && printedNumber(printed) !== undefined,
    );
    expect(numeric).toHaveLength(12);
    for (const one of numeric) {
      const other = String(Number(one.printed) + 1000);
      expect(judge({ ...one, printed: other }).verdict, one.id).toBe("broken");
    }
  });

  it("holds for every claim that prints numbers in a list", () => {
    const lists = claims.filter(
      ({ printed }) => Array.isArray(printed) && typeof printed[0] === "number",
    );
    expect(lists.length).toBeGreaterThan(15);
    for (const one of lists) {
      const printed = (one.printed as readonly number[]).map((number) => number + 1);
      const { verdict } = judge({ ...one, printed });
      expect(verdict === "broken" || verdict === "erratum", one.id).toBe(true);
    }
  });

  it("holds for vectors, matrices and words too", () => {
    expect(reprinted("amrita-ex-x", [2, 5, 3, 3]).verdict).toBe("reproduced");
    expect(reprinted("amrita-ex-x", [2, 5, 3, 4]).verdict).toBe("broken");
    expect(reprinted("amrita-multiple-paths", ["2 paths"]).verdict).toBe("erratum");
    expect(reprinted("amrita-multiple-paths", ["4 paths"]).verdict).toBe("reproduced");
  });
});
