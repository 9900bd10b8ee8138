/**
 * Writes the tables of the notebook of contents: from each slide of each deck to the sections that
 * compute it, and from each erratum that is called out to its section. Run it after headings,
 * claims or decks have changed; `npm run build` first.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { ledger, numbersText } from "../dist/src/course/deck/index.js";

const folder = fileURLToPath(new URL("../notebooks/", import.meta.url));
const contents = `${folder}00_contents.ipynb`;
const names = (await readdir(folder)).filter((name) => /^(?!00)\d\d_.*\.ipynb$/.test(name)).sort();
const lessons = new Map();
for (const name of names) {
  const { cells } = JSON.parse(await readFile(folder + name, "utf8"));
  lessons.set(name.slice(0, 2), { name, sections: sectionsOf(cells) });
}

/** Each heading of a notebook with the cells below it. */
function sectionsOf(cells) {
  const sections = [];
  for (const cell of cells) {
    const source = cell.source.join("");
    const heading = /^##? (.+)$/m.exec(source)?.[1];
    if (heading !== undefined) sections.push({ heading, cells: [] });
    sections.at(-1)?.cells.push({ id: cell.id, source });
  }
  return sections;
}

/** Where a heading is reached; mathematics in a heading has no address. */
function addressOf(name, heading) {
  const address = encodeURIComponent(heading.replaceAll(" ", "-")).replaceAll("'", "%27");
  return `${name}${heading.includes("$") ? "" : `#${address}`}`;
}

function sectionLink(shownIn) {
  const [number, id] = shownIn.split("#");
  const { name, sections } = lessons.get(number) ?? { sections: [] };
  const found = sections.find(({ cells }) => cells.some((cell) => cell.id === id));
  if (found === undefined) throw new Error(`no notebook has the cell ${shownIn}`);
  return `${number} [${found.heading}](${addressOf(name, found.heading)})`;
}

/** One row for each title, in the order of the slides. */
function lectureTable(deck) {
  const rows = new Map();
  for (const { slides, shownIn } of deck.claims) {
    for (const number of slides) {
      const title = deck.slides[number - 1];
      if (!rows.has(title)) rows.set(title, { numbers: new Set(), links: new Set() });
      rows.get(title).numbers.add(number);
      rows.get(title).links.add(sectionLink(shownIn));
    }
  }
  const inOrder = [...rows].sort(([, a], [, b]) => Math.min(...a.numbers) - Math.min(...b.numbers));
  const by = deck.by.replace(`${deck.title} (`, "").replace(/\)$/, "");
  return [
    `### ${deck.title} (${by})`,
    "",
    `Slides as counted here: ${deck.counted}.`,
    "",
    "| slides | title | where |",
    "|-|:-|:-|",
    ...inOrder.map(([title, { numbers, links }]) => {
      const counted = numbersText([...numbers]).replace(/^slides? /, "");
      const words = title.replace(/\bw_(\d+)/g, (_, index) => `$w_{${index}}$`);
      return `| ${counted} | ${words} | ${[...links].sort().join("; ")} |`;
    }),
  ].join("\n");
}

/** One row for each notebook that calls errata out. */
function errataRows() {
  return [...lessons].flatMap(([number, { name, sections }]) => {
    const links = sections.flatMap(({ heading, cells }) =>
      cells.flatMap(({ source }) =>
        [...source.matchAll(/erratum\("(E\d+)"\)/g)].map(
          ([, id]) => `[${id}](${addressOf(name, heading)})`,
        ),
      ),
    );
    return links.length === 0 ? [] : [`| ${number} | ${links.sort().join(", ")} |`];
  });
}

const notebook = JSON.parse(await readFile(contents, "utf8"));
const lines = (text) => text.split(/(?<=\n)/);
const cellOf = (id) => notebook.cells.find((cell) => cell.id === id);
let after = notebook.cells.indexOf(cellOf("lectures"));
for (const deck of ledger.decks) {
  const id = `lecture-${deck.id}`;
  if (cellOf(id) === undefined) {
    notebook.cells.splice(after + 1, 0, { cell_type: "markdown", id, metadata: {}, source: [] });
  }
  cellOf(id).source = lines(lectureTable(deck));
  after = notebook.cells.indexOf(cellOf(id));
}
const errata = cellOf("errata");
const table = /(\| notebook \| errata \|\n\|:-\|:-\|\n)(\|.*\n)*/;
errata.source = lines(
  errata.source.join("").replace(table, (_, head) => `${head}${errataRows().join("\n")}\n`),
);
await writeFile(contents, `${JSON.stringify(notebook, undefined, 1)}\n`);
console.log(`${contents}: ${ledger.decks.length} decks`);
