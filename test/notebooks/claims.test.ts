import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ledger } from "../../src/course/deck/index.js";

interface Cell {
  readonly id: string;
  readonly cell_type: "markdown" | "code";
  readonly source: readonly string[];
}

/** A stretch of a notebook from one heading to the next: its cells' ids, and its code. */
interface Section {
  readonly ids: string[];
  code: string;
}

const folder = new URL("../../notebooks/", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".ipynb"));
const sections = new Map(names.map((name) => [name.slice(0, 2), sectionsOf(name)]));

function sectionsOf(name: string): Section[] {
  const { cells } = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as { cells: Cell[] };
  const found: Section[] = [];
  for (const { id, cell_type: type, source } of cells) {
    const text = source.join("");
    if (found.length === 0 || (type === "markdown" && /^## /m.test(text))) {
      found.push({ ids: [], code: "" });
    }
    const section = found[found.length - 1] as Section;
    section.ids.push(id);
    if (type === "code") section.code += `${text}\n`;
  }
  return found;
}

/** The section of a notebook that holds a cell, `08#w131-paths`. */
function sectionOf(cell: string): Section | undefined {
  const [notebook = "", id = ""] = cell.split("#");
  return sections.get(notebook)?.find(({ ids }) => ids.includes(id));
}

/** The string literals in the calls of one function, `claims("a", "b")`. */
function calledWith(name: string, code: string): string[] {
  const calls = [...code.matchAll(new RegExp(`\\b${name}\\(([^)]*)\\)`, "g"))];
  return calls.flatMap(([, given = ""]) =>
    [...given.matchAll(/"([^"]+)"/g)].map(([, id]) => `${id}`),
  );
}

const { claims, errata } = ledger;
const code = [...sections.values()].flat().map((section) => section.code);

describe("the notebooks", () => {
  it("show every claim of the decks", () => {
    const shown = new Set(code.flatMap((text) => calledWith("claims", text)));
    expect(claims.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
    expect(shown.size).toBe(claims.length);
  });

  it("show each claim in the section of the cell that it names", () => {
    const elsewhere = claims.filter(({ id, shownIn }) => {
      const section = sectionOf(shownIn);
      return section === undefined || !calledWith("claims", section.code).includes(id);
    });
    expect(elsewhere.map(({ id, shownIn }) => `${id} in ${shownIn}`)).toEqual([]);
  });

  it("call out every erratum that misleads, and no other, where a claim of it is shown", () => {
    for (const { id, weight } of errata) {
      const places = [...sections.values()]
        .flat()
        .filter((section) => calledWith("erratum", section.code).includes(id));
      expect(places.length > 0, id).toBe(weight === "wrong");
      const shown = places.flatMap((section) => calledWith("claims", section.code));
      const own = ledger.claimsOn(id);
      expect(places.length === 0 || shown.some((claim) => own.includes(claim)), id).toBe(true);
    }
  });

  it("have the whole register in the contents", () => {
    const contents = sections.get("00")?.map((section) => section.code) ?? [];
    expect(contents.join("\n")).toMatch(/^errata\(\);$/m);
  });
});
