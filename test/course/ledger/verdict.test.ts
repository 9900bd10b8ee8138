import { describe, expect, it } from "vitest";
import { ledger } from "../../../src/course/deck/decks.js";
import type { Claim } from "../../../src/course/ledger/claim.js";
import type { Erratum } from "../../../src/course/ledger/erratum.js";
import type { Value } from "../../../src/course/ledger/evidence.js";
import { printedNumber } from "../../../src/course/ledger/printed.js";
import { judge as judgeBy } from "../../../src/course/ledger/verdict.js";
import { sixth } from "./sixth-deck.js";

const claim: Claim = {
  id: "sixth-example",
  slides: [1],
  kind: "number",
  statement: "A half is printed.",
  printed: "0.5",
  check: () => ({ computed: { half: 0.5 } }),
  shownIn: "02#slope",
};

const [erratum] = sixth.errata as [Erratum];
const proved = () => erratum;
const judge = (one: Claim) => judgeBy(one, proved);

/** A claim of the ledger whose slide prints something else. */
const reprinted = (id: string, printed: NonNullable<Claim["printed"]>) =>
  ledger.judge({ ...ledger.claim(id), printed });

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

  it("says given where the print is only taken over, and broken where it is not even that", () => {
    const given: Claim = { ...claim, printed: [1, 2], origin: "given" };
    const taken = (numbers: readonly number[]): Claim => ({
      ...given,
      check: () => ({ computed: { numbers } }),
    });
    expect(judge(taken([1, 2])).verdict).toBe("given");
    expect(judge(taken([1, 3])).verdict).toBe("broken");
  });

  it("says shown for a figure, also where the slide prints a number beside it", () => {
    const figure: Claim = {
      ...claim,
      kind: "figure",
      printed: [3],
      check: () => ({ computed: { neurons: [3] }, holds: true, asPrinted: [3], drawnBy: "draw" }),
    };
    expect(judge(figure)).toMatchObject({ verdict: "shown", reason: "see draw" });
  });

  it("gives nothing for a check that says neither what is printed nor whether it holds", () => {
    const { printed: _, ...unprinted } = claim;
    expect(judge(unprinted).verdict).toBe("broken");
  });
});

describe("a claim that an erratum refutes", () => {
  const refuted = (half: number, right = 0.5, printed = "0.6"): Claim => ({
    ...claim,
    printed,
    check: () => ({ computed: { half } }),
    refutedBy: ["E91"],
    right,
  });

  it("is an erratum only if our own result is the right one", () => {
    expect(judge(refuted(0.5))).toMatchObject({ verdict: "erratum", reason: "E91: right is 0.33" });
    expect(judge(refuted(0.7))).toMatchObject({
      verdict: "broken",
      reason: "our own result is not the right one",
    });
  });

  it("is broken too where a wrong result happens to be the printed one", () => {
    expect(judge(refuted(0.6)).verdict).toBe("broken");
  });

  it("is reproduced once the slide prints what is right", () => {
    expect(judge(refuted(0.5, 0.5, "0.5")).verdict).toBe("reproduced");
  });

  it("is broken where an erratum's proof does not contradict the print", () => {
    expect(judgeBy(refuted(0.5), () => undefined)).toMatchObject({
      verdict: "broken",
      reason: "the proof of E91 fails",
    });
  });

  it("can be an erratum of what it merely touches in no case", () => {
    const touching: Claim = { ...claim, printed: "0.6", touches: ["E91"] };
    expect(judge(touching).verdict).toBe("broken");
  });

  it("says what our result must be in nine digits, entry by entry", () => {
    const vector = (right: Value): Claim => ({
      ...claim,
      printed: "0.6",
      check: () => ({ computed: { v: [1, 2] } }),
      refutedBy: ["E91"],
      right,
    });
    expect(judge(vector([1, 2])).verdict).toBe("erratum");
    expect(judge(vector([1, 2 + 1e-7])).verdict).toBe("broken");
    expect(judge(vector(1)).verdict).toBe("broken");
  });
});

describe("no failed check of the decks comes out as an erratum of the lecture", () => {
  it("where the claim is not refuted, whatever errata it touches", () => {
    const others = ledger.claims.filter(({ refutedBy }) => refutedBy === undefined);
    for (const one of others) {
      const check = () => ({ computed: { wrong: Number.MAX_VALUE }, holds: false });
      expect(ledger.judge({ ...one, check }).verdict, one.id).toBe("broken");
    }
  });

  it("where it is refuted, unless our own result is the right one", () => {
    for (const one of ledger.claims.filter(({ refutedBy }) => refutedBy !== undefined)) {
      const check = () => {
        const { computed, ...rest } = one.check();
        const wrong = (value: unknown): unknown =>
          typeof value === "number" ? value + 1e-3 : (value as unknown[]).map(wrong);
        const entries = Object.entries(computed).map(([label, value]) => [label, wrong(value)]);
        return { computed: Object.fromEntries(entries), ...rest };
      };
      expect(ledger.judge({ ...one, check }).verdict, one.id).toBe("broken");
    }
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
    expect(ledger.claim(id).printed).toBe(right);
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
    const numeric = ledger.claims.filter(
      ({ printed }) => typeof printed === "string" && printedNumber(printed) !== undefined,
    );
    expect(numeric.length).toBeGreaterThan(10);
    for (const one of numeric) {
      const other = String(Number(one.printed) + 1000);
      expect(ledger.judge({ ...one, printed: other }).verdict, one.id).toBe("broken");
    }
  });

  it("holds for every claim that prints numbers in a list", () => {
    const lists = ledger.claims.filter(
      ({ printed }) => Array.isArray(printed) && typeof printed[0] === "number",
    );
    expect(lists.length).toBeGreaterThan(15);
    for (const one of lists) {
      const printed = (one.printed as readonly number[]).map((number) => number + 1);
      const expected = one.refutedBy === undefined ? "broken" : "erratum";
      expect(ledger.judge({ ...one, printed }).verdict, one.id).toBe(expected);
    }
  });

  it("holds for vectors, matrices and words too", () => {
    expect(reprinted("amrita-ex-x", [2, 5, 3, 3]).verdict).toBe("given");
    expect(reprinted("amrita-ex-x", [2, 5, 3, 4]).verdict).toBe("broken");
    expect(reprinted("amrita-multiple-paths", ["2 paths"]).verdict).toBe("erratum");
    expect(reprinted("amrita-multiple-paths", ["4 paths"]).verdict).toBe("reproduced");
  });
});
