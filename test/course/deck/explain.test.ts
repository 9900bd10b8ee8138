import { describe, expect, it } from "vitest";
import { erratumNumbered } from "../../../src/course/deck/errata/index.js";
import { rejectedReports } from "../../../src/course/deck/errata/rejected.js";
import { explain, explainErratum, explainRejected } from "../../../src/course/deck/explain.js";
import { claimOf } from "../../../src/course/deck/ledger.js";
import { judge } from "../../../src/course/deck/verdict.js";

describe("explanations", () => {
  it("show a claim's steps in order, the result last, and where to meet it", () => {
    const lines = explain(judge(claimOf("amrita-ex-dLdy1"))).split("\n");
    const step = lines.findIndex((line) => /^computed +ŷ_1 +=/.test(line));
    expect(lines[step + 1]).toMatch(/^ +∂L\/∂ŷ_1 +=/);
    expect(lines).toContain(
      "verdict   reproduced: computed and printed are equal, to the last digit",
    );
    expect(lines).toContain("meet it   notebook 08, cell output-gradient");
  });

  it("say for a broken claim what was thrown", () => {
    const check = () => {
      throw new Error("no data");
    };
    expect(explain(judge({ ...claimOf("amrita-ex-x1"), check }))).toContain(
      "the check threw: no data",
    );
  });

  it("say of an erratum whether its proof contradicts the print", () => {
    const erratum = erratumNumbered("E30");
    expect(explainErratum(erratum)).toContain("The proof contradicts what is printed.");
    const toothless = {
      ...erratum,
      id: "E99",
      proof: () => ({ ...erratum.proof(), contradicts: false }),
    };
    expect(explainErratum(toothless)).toContain("does NOT contradict");
  });

  it("give the reason why a report was rejected", () => {
    const report = rejectedReports.find(({ id }) => id === "R02");
    expect(report && explainRejected(report)).toContain("The slide is right.");
  });
});
