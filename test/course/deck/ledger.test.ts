import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cells } from "../../../src/course/deck/cell.js";
import { errata } from "../../../src/course/deck/errata/index.js";
import { lectureOf } from "../../../src/course/deck/lecture.js";
import { claimOf, claims, judgeAll, touchedBy } from "../../../src/course/deck/ledger.js";
import * as figure from "../../../src/course/figure/index.js";

const notebooks = new URL("../../../notebooks/", import.meta.url);

/** The ids of a notebook's cells, by the notebook's number. */
const cellsOf = new Map(
  readdirSync(notebooks)
    .filter((name) => name.endsWith(".ipynb"))
    .map((name) => {
      const notebook = JSON.parse(readFileSync(new URL(name, notebooks), "utf8"));
      return [name.slice(0, 2), notebook.cells.map(({ id }: { id: string }) => id) as string[]];
    }),
);

/** Every claim of the five decks by id, as it was listed before any was computed. */
const listed = readFileSync(new URL("./ledger-ids.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");

describe("the ledger", () => {
  it("has every claim that the decks were found to make, and no other", () => {
    const ids = claims.map(({ id }) => id);
    expect(listed).toHaveLength(327);
    expect([...ids].sort()).toEqual([...listed].sort());
  });

  it("has each claim once, with the id of a lecture, a slide and a statement", () => {
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    for (const { id, slide, statement } of claims) {
      expect(lectureOf(id).id).toBe(id.split("-")[0]);
      expect(slide).not.toBe("");
      expect(statement).not.toBe("");
    }
  });

  it("has no broken claim", () => {
    const broken = judgeAll().filter(({ verdict }) => verdict === "broken");
    expect(broken.map(({ claim, reason }) => `${claim.id}: ${reason}`)).toEqual([]);
  });

  it("computes something for every claim, and nothing that is not a number", () => {
    for (const { claim, computed } of judgeAll()) {
      const numbers = Object.values(computed).flat(2);
      expect(numbers.length, claim.id).toBeGreaterThan(0);
      expect(numbers.every(Number.isFinite), claim.id).toBe(true);
    }
  });

  it("names the functions of figure/ that draw, for every claim that is a figure", () => {
    const figures = judgeAll().filter(({ claim }) => claim.kind === "figure");
    const known = Object.keys(figure);
    for (const { claim } of figures) {
      const drawnBy = claim.check().drawnBy?.split(" and ") ?? ["none"];
      expect(
        drawnBy.filter((name) => !known.includes(name)),
        claim.id,
      ).toEqual([]);
    }
  });

  it("names only errata that exist", () => {
    const known = errata.map(({ id }) => id);
    const named = claims.flatMap(({ erratum }) => erratum ?? []);
    expect(named.filter((id) => !known.includes(id))).toEqual([]);
  });

  it("links every erratum to a claim that it touches", () => {
    expect(errata.filter(({ id }) => touchedBy(id).length === 0).map(({ id }) => id)).toEqual([]);
  });

  it("points at cells of the list of cells only", () => {
    const known = Object.entries(cells).flatMap(([notebook, ids]) =>
      ids.map((cell) => `${notebook}#${cell}`),
    );
    const shown = claims.map(({ shownIn }) => shownIn);
    expect(shown.filter((cell) => !known.includes(cell))).toEqual([]);
  });

  it("suggests the nearest claim for an unknown one", () => {
    expect(() => claimOf("amrita-ex-dLdy3")).toThrow(
      'unknown claim "amrita-ex-dLdy3": did you mean "amrita-ex-dLdy1"?',
    );
  });

  it.each(Object.keys(cells))("points at cells that notebook %s has", (number) => {
    const ids = cellsOf.get(number) ?? [];
    const wanted = claims.map(({ shownIn }) => shownIn.split("#"));
    const missing = wanted.filter(([notebook]) => notebook === number).map(([, cell]) => cell);
    expect(missing.filter((cell) => !ids.includes(cell as string))).toEqual([]);
  });
});
