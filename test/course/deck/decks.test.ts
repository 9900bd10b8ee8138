import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ledger } from "../../../src/course/deck/decks.js";
import * as figure from "../../../src/course/figure/index.js";
import { errataOf } from "../../../src/course/ledger/claim.js";
import { expectedVerdicts } from "./expected-verdicts.js";

const { decks, claims, errata, rejected } = ledger;
const judged = claims.map((claim) => ledger.judge(claim));
const notebooks = new URL("../../../notebooks/", import.meta.url);

/** The ids of a notebook's cells, by the notebook's number. */
const cellsOf = new Map(
  readdirSync(notebooks)
    .filter((name) => name.endsWith(".ipynb"))
    .map((name) => {
      const { cells } = JSON.parse(readFileSync(new URL(name, notebooks), "utf8"));
      return [name.slice(0, 2), cells.map(({ id }: { id: string }) => id) as string[]];
    }),
);

describe("the decks", () => {
  it("give each claim the verdict that it must have, and make no other claim", () => {
    const found = judged.map(({ claim, verdict }) => `${claim.id} ${verdict}`);
    const expected = [...expectedVerdicts].map(([id, verdict]) => `${id} ${verdict}`);
    expect(found.sort()).toEqual(expected.sort());
  });

  it("name slides that they have", () => {
    for (const claim of claims) expect(ledger.slideOf(claim), claim.id).toMatch(/ \(slides? [\d]/);
    for (const { id, where } of [...errata, ...rejected]) {
      for (const [name, numbers] of Object.entries(where)) {
        const { slides } = ledger.deckNamed(name);
        expect(
          numbers.filter((number) => slides[number - 1] === undefined),
          id,
        ).toEqual([]);
      }
    }
  });

  // Headings counted in the decks' texts; the transcript's slide times and its title page.
  it.each([
    ["iith", 13],
    ["amrita", 21],
    ["khapra", 29],
    ["cvbl", 69],
    ["bp", 44],
  ])("have their slides in order: %s %d", (id, count) => {
    const { slides, counted } = ledger.deckNamed(id);
    expect(slides).toHaveLength(count);
    expect(slides).not.toContain("");
    expect(counted).not.toBe("");
  });

  it("compute something for every claim, and nothing that is not a number", () => {
    for (const { claim, computed } of judged) {
      const numbers = Object.values(computed).flat(2);
      expect(numbers.length, claim.id).toBeGreaterThan(0);
      expect(numbers.every(Number.isFinite), claim.id).toBe(true);
    }
  });

  it("name the functions of figure/ that draw, for every claim that is a figure", () => {
    const known = Object.keys(figure);
    for (const { claim, drawnBy } of judged.filter(({ claim }) => claim.kind === "figure")) {
      const names = drawnBy?.split(" and ") ?? ["none"];
      expect(
        names.filter((name) => !known.includes(name)),
        claim.id,
      ).toEqual([]);
    }
  });

  it("name only errata that exist, each of a deck that the claim is of", () => {
    for (const claim of claims) {
      const found = errataOf(claim).map((id) => ledger.erratum(id));
      const { id } = ledger.deckOf(claim);
      expect(
        found.filter(({ where }) => where[id] === undefined),
        claim.id,
      ).toEqual([]);
    }
  });

  it("link every erratum to a claim that it refutes or touches", () => {
    const loose = errata.filter(({ id }) => ledger.claimsOn(id).length === 0);
    expect(loose.map(({ id }) => id)).toEqual([]);
  });

  it.each(decks)("meet readers of $id in cells that the notebooks have", ({ claims: own }) => {
    const missing = own.filter(({ shownIn }) => {
      const [notebook = "", cell = ""] = shownIn.split("#");
      return !cellsOf.get(notebook)?.includes(cell);
    });
    expect(missing.map(({ id, shownIn }) => `${id} in ${shownIn}`)).toEqual([]);
  });
});

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

  it("and the rejected reports keep their numbers: none is missing, none is used twice", () => {
    const numbers = [...errata, ...rejected].map(({ id }) => id).filter((id) => id.startsWith("E"));
    const all = Array.from({ length: 54 }, (_, i) => `E${String(i + 1).padStart(2, "0")}`);
    expect(numbers.sort()).toEqual(all);
  });

  it("carry the numbers of the proof: the softmax derivative measured at the printed weights", () => {
    // ŷ_1 ŷ_2 = 0.17691845300745 from the same example in Python.
    const slopes = ledger.prove(ledger.erratum("E14")).computed["∂ŷ/∂a_2 by central differences"];
    const [first, second] = (slopes as number[][])[0] as number[];
    expect(first).toBeCloseTo(0.176918453007, 9);
    expect(second).toBeCloseTo(-0.176918453007, 9);
  });
});

describe("the rejected reports", () => {
  it.each(rejected)("$id computes that the slide is right, and gives the reason", (report) => {
    expect(report.check().isRight).toBe(true);
    expect(report.reason.length).toBeGreaterThan(20);
  });
});
