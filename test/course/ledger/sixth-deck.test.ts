import { Command } from "commander";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as decks from "../../../src/course/deck/index.js";
import { Ledger } from "../../../src/course/ledger/ledger.js";
import { claimsBundle } from "../../../src/course/notebook/claims.js";
import { errataBundle, erratumBundle } from "../../../src/course/notebook/errata.js";
import { addErrataCommand } from "../../../src/tools/cli/errata.js";
import { addSlidesCommand } from "../../../src/tools/cli/slides.js";
import { sixth } from "./sixth-deck.js";

const ledger = new Ledger([...decks.ledger.decks, sixth]);
const withSixth = async () => ({ ...decks, ledger });

/** What a command prints when the ledger has six decks. */
async function printed(...words: string[]): Promise<string> {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  const program = new Command().exitOverride();
  addSlidesCommand(program, withSixth);
  addErrataCommand(program, withSixth);
  await program.parseAsync(words, { from: "user" });
  return lines.join("\n");
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a sixth deck is one more entry of the list, and then", () => {
  it("its claims are judged like the others'", () => {
    const verdicts = sixth.claims.map((claim) => ledger.judge(ledger.claim(claim.id)).verdict);
    expect(verdicts).toEqual(["reproduced", "erratum", "given"]);
    expect(ledger.claims).toHaveLength(decks.ledger.claims.length + 3);
  });

  it("it is found by id, title and author, and named in refusals", () => {
    for (const name of ["sixth", "six", "Halves", "Institute of Ex"]) {
      expect(ledger.deckNamed(name)).toBe(sixth);
    }
    expect(() => ledger.deckNamed("stanford")).toThrow("iith, amrita, khapra, cvbl, bp, sixth");
    expect(ledger.deckOf({ id: "sixth-half" })).toBe(sixth);
  });

  it("workbook slides lists, filters and explains its claims", async () => {
    const table = await printed("slides", "--lecture", "halves");
    expect(table).toMatch(/^sixth +Halves \(slides 2-3\) +sixth-half +0\.5 +0\.5 +reproduced$/m);
    expect(table).toMatch(/3 claims: 1 reproduced, 1 given, 1 erratum$/);
    const one = await printed("slides", "sixth-third");
    expect(one).toContain("Nobody, Institute of Examples: Halves (slide 3)");
    expect(one).toContain("E91 [wrong] A third cut short (sixth slide 3)");
  });

  it("workbook slides --json has its records", async () => {
    const records = JSON.parse(await printed("slides", "--json", "--lecture", "sixth"));
    expect(records[0]).toMatchObject({
      id: "sixth-half",
      lecture: "sixth",
      slide: "Halves (slides 2-3)",
      printed: 0.5,
      computed: { one: 1, half: 0.5 },
      erratum: null,
      touches: ["E92"],
    });
    expect(records[1]).toMatchObject({ verdict: "erratum", erratum: "E91", refutedBy: ["E91"] });
  });

  it("workbook errata lists and proves its errata and rejected reports", async () => {
    expect(await printed("errata", "--lecture", "sixth")).toMatch(
      /E91 .*: proved\n.*E92 .*: proved/,
    );
    expect(await printed("errata", "--weight", "wrong")).toContain("E91 [wrong]");
    expect(await printed("errata", "E91")).toContain("claims    sixth-third");
    expect(await printed("errata", "--rejected")).toContain("R91 Half of one (sixth slide 2)");
    expect(await printed("errata", "R91")).toContain("The slide is right.");
  });

  it("notebooks show its claims and errata", () => {
    const claims = claimsBundle(ledger, ["sixth-half", "sixth-third"]);
    expect(claims["text/plain"]).toContain("1 agrees, 1 wrong as printed (E91)");
    expect(claims["text/html"]).toContain("Halves (slides 2-3)");
    const box = erratumBundle(ledger, "E91")["text/html"];
    expect(box).toContain("sixth, Halves (slide 3)");
    expect(box).toContain("Probably only a slip");
    expect(errataBundle(ledger)["text/html"]).toContain("Half and halve");
  });
});
