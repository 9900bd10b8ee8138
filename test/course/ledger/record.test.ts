import { describe, expect, it } from "vitest";
import { ledger } from "../../../src/course/deck/decks.js";
import { claimRecord, erratumRecord, rejectedRecord } from "../../../src/course/ledger/record.js";

const recordOf = (id: string) => claimRecord(ledger, ledger.judge(ledger.claim(id)));

describe("records for programs", () => {
  it("print numbers as numbers, words as words, and null for nothing", () => {
    expect(recordOf("amrita-ex-da21dw212").printed).toBe(0.8);
    expect(recordOf("cvbl-size-1-neurons").printed).toBe("4+2=6");
    expect(recordOf("bp-squared-loss").printed).toEqual(["1/2"]);
    expect(recordOf("amrita-ex-a1").printed).toBeNull();
  });

  it("name the slides by title and number, and the deck by its id", () => {
    expect(recordOf("bp-summary-step-4")).toMatchObject({
      lecture: "bp",
      slide: "Summary (slides 30, 39)",
    });
  });

  it("give the erratum that refutes a claim, and apart from it those of the same place", () => {
    expect(recordOf("amrita-ex-dh13")).toMatchObject({
      erratum: "E19",
      refutedBy: ["E19"],
      touches: [],
    });
    expect(recordOf("iith-gd-basis")).toMatchObject({
      erratum: null,
      refutedBy: [],
      touches: ["E07"],
    });
  });

  it("carry an erratum's weight and proof, and the claims that it refutes or touches", () => {
    const record = erratumRecord(ledger, ledger.erratum("E15"));
    expect(record.weight).toBe("wrong");
    expect(record.proof.contradicts).toBe(true);
    expect(record.claims).toEqual(["amrita-ex-w212-product"]);
  });

  it("carry a rejected report's check", () => {
    const [first] = ledger.rejected;
    expect(first && rejectedRecord(first).check.isRight).toBe(true);
  });
});
