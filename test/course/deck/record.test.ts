import { describe, expect, it } from "vitest";
import { erratumNumbered } from "../../../src/course/deck/errata/index.js";
import { rejectedReports } from "../../../src/course/deck/errata/rejected.js";
import { claimOf } from "../../../src/course/deck/ledger.js";
import { claimRecord, erratumRecord, rejectedRecord } from "../../../src/course/deck/record.js";
import { judge } from "../../../src/course/deck/verdict.js";

describe("records for programs", () => {
  it("print numbers as numbers, words as words, and null for nothing", () => {
    const printedBy = (id: string) => claimRecord(judge(claimOf(id))).printed;
    expect(printedBy("amrita-ex-da21dw212")).toBe(0.8);
    expect(printedBy("cvbl-size-1-neurons")).toBe("4+2=6");
    expect(printedBy("bp-squared-loss")).toEqual(["1/2"]);
    expect(printedBy("amrita-ex-a1")).toBeNull();
  });

  it("carry an erratum's proof and the claims that it touches", () => {
    const record = erratumRecord(erratumNumbered("E15"));
    expect(record.proof.contradicts).toBe(true);
    expect(record.claims).toEqual(["amrita-ex-w212-product"]);
  });

  it("carry a rejected report's check", () => {
    const [first] = rejectedReports;
    expect(first && rejectedRecord(first).check.isRight).toBe(true);
  });
});
