import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ledger, numbersText } from "../../src/course/deck/index.js";
import { exercises } from "../../src/course/exercise/index.js";

interface Cell {
  readonly id: string;
  readonly source: readonly string[];
}

const folder = new URL("../../notebooks/", import.meta.url);
const lessons = readdirSync(folder).filter((name) => /^(?!00)\d\d_.*\.ipynb$/.test(name));

function cellsOf(name: string): Cell[] {
  return (JSON.parse(readFileSync(new URL(name, folder), "utf8")) as { cells: Cell[] }).cells;
}

const contents = cellsOf("00_contents.ipynb");
const cell = (id: string) => contents.find((c) => c.id === id)?.source.join("") ?? "";

/** The rows of the table in a Markdown cell. */
function rowsOf(id: string): string[][] {
  const rows = cell(id)
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2);
  return rows.map((line) =>
    line
      .slice(1, -1)
      .split(" | ")
      .map((entry) => entry.trim()),
  );
}

/** Where a heading of a notebook is reached; mathematics in a heading has no address. */
function linkTo(name: string, heading: string): string {
  const address = encodeURIComponent(heading.replaceAll(" ", "-")).replaceAll("'", "%27");
  return `[${heading}](${name}${heading.includes("$") ? "" : `#${address}`})`;
}

/** The link to the section in which a claim's cell stands. */
function sectionOf(shownIn: string): string {
  const [number = "", id = ""] = shownIn.split("#");
  const name = lessons.find((lesson) => lesson.startsWith(number)) ?? "";
  const cells = cellsOf(name);
  const before = cells.slice(0, cells.findIndex((c) => c.id === id) + 1).reverse();
  const headings = before.flatMap((c) => /^##? (.+)$/m.exec(c.source.join(""))?.[1] ?? []);
  return `${number} ${linkTo(name, headings[0] ?? "")}`;
}

/** A slide's title as the map says it: in mathematics. */
const titleOf = (title: string) => title.replace(/\bw_(\d+)/g, (_, index) => `$w_{${index}}$`);

describe("the contents", () => {
  it("list every notebook with its title, its time and its exercises", () => {
    const expected = lessons.sort().map((name) => {
      const first = cellsOf(name)[0]?.source.join("") ?? "";
      const number = name.slice(0, 2);
      const own = exercises.filter(({ notebook }) => notebook === Number(number));
      return [
        number,
        `[${/^# (.+)$/m.exec(first)?.[1]}](${name})`,
        own.map(({ id }) => `\`${id}\``).join(", "),
        `${/about (\d+) minutes/.exec(first)?.[1]}&nbsp;min`,
      ];
    });
    expect(rowsOf("notebooks").map(([n, title, , own, time]) => [n, title, own, time])).toEqual(
      expected,
    );
  });

  it.each(ledger.decks)("lead from each slide of $id to the sections that compute it", (deck) => {
    const map = new Map<string, { numbers: Set<number>; sections: Set<string> }>();
    for (const { slides, shownIn } of deck.claims) {
      for (const number of slides) {
        const title = titleOf(deck.slides[number - 1] ?? "");
        const row = map.get(title) ?? { numbers: new Set(), sections: new Set() };
        row.numbers.add(number);
        row.sections.add(sectionOf(shownIn));
        map.set(title, row);
      }
    }
    const expected = [...map].map(([title, { numbers, sections }]) => [
      numbersText([...numbers]).replace(/^slides? /, ""),
      title,
      [...sections].sort(),
    ]);
    const found = rowsOf(`lecture-${deck.id}`).map(([numbers, title, where = ""]) => [
      numbers,
      title,
      where.split("; ").sort(),
    ]);
    expect(found.sort()).toEqual(expected.sort());
    expect(cell(`lecture-${deck.id}`)).toContain(deck.counted);
  });

  it("lead from each erratum that is called out to its section", () => {
    const expected = lessons.sort().flatMap((name) => {
      const links = cellsOf(name).flatMap((c) =>
        [...c.source.join("").matchAll(/erratum\("(E\d+)"\)/g)].map(([, number]) => {
          const [, address = ""] =
            /\]\((.*)\)$/.exec(sectionOf(`${name.slice(0, 2)}#${c.id}`)) ?? [];
          return `[${number}](${address})`;
        }),
      );
      return links.length === 0 ? [] : [[name.slice(0, 2), links.sort().join(", ")]];
    });
    expect(rowsOf("errata")).toEqual(expected);
  });
});
