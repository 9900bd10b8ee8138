import { describe, expect, it } from "vitest";
import { ledger } from "../../../src/course/deck/decks.js";
import { explain, explainErratum, explainRejected } from "../../../src/course/ledger/explain.js";

const explained = (id: string) => explain(ledger, ledger.judge(ledger.claim(id)));

describe("explanations", () => {
  it("show a claim's steps in order, the result last, and where to meet it", () => {
    const lines = explained("amrita-ex-dLdy1").split("\n");
    const step = lines.findIndex((line) => /^computed +ŷ_1 +=/.test(line));
    expect(lines[step + 1]).toMatch(/^ +∂L\/∂ŷ_1 +=/);
    expect(lines).toContain(
      "verdict   reproduced: computed and printed are equal, to the last digit",
    );
    expect(lines).toContain("meet it   notebook 08, cell output-gradient");
  });

  it("name the slides by title and number", () => {
    expect(explained("amrita-multiple-paths")).toContain("Multiple paths (slide 18)");
  });

  it("tell an erratum that refutes a claim from one that only touches it", () => {
    expect(explained("amrita-ex-dh13")).toContain("Refuted by\nE19 [wrong]");
    expect(explained("iith-gd-basis")).toContain("The same place has an erratum:\nE07 [wrong]");
  });

  it("say for a broken claim what was thrown", () => {
    const check = () => {
      throw new Error("no data");
    };
    const judgement = ledger.judge({ ...ledger.claim("amrita-ex-x1"), check });
    expect(explain(ledger, judgement)).toContain("the check threw: no data");
  });

  it("say of an erratum whether its proof contradicts the print", () => {
    const erratum = ledger.erratum("E30");
    expect(explainErratum(ledger, erratum)).toContain("The proof contradicts what is printed.");
    const toothless = {
      ...erratum,
      proof: () => ({ ...erratum.proof(), contradicts: false }),
    };
    expect(explainErratum(ledger, toothless)).toContain("does NOT contradict");
  });

  it("say where the conversion to text may have slipped, and not the slide", () => {
    expect(explainErratum(ledger, ledger.erratum("E17"))).toContain("Probably only a slip");
    expect(explainErratum(ledger, ledger.erratum("E30"))).toContain("Perhaps only a slip");
    expect(explainErratum(ledger, ledger.erratum("E14"))).not.toContain("only a slip");
  });

  it("give the reason why a report was rejected", () => {
    const report = ledger.rejected.find(({ id }) => id === "R02");
    expect(report && explainRejected(report)).toContain("The slide is right.");
  });
});
