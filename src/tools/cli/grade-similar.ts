import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { count } from "../../course/text/format.js";
import { plainLine } from "../../course/text/plain-line.js";
import type { Pair } from "../grader/index.js";
import { Failure, UsageError } from "./failure.js";
import { refuseOthers } from "./grade-merge.js";
import { rulesIn } from "./grade-rules.js";

interface SimilarOptions {
  readonly exercises?: string;
  readonly studentName?: string;
  readonly least?: string;
  readonly json?: boolean;
}

/** Answers that have less than this in common are not worth a look. */
const LEAST = 60;

/** Adds `workbook grade similar`. */
export function addSimilarCommand(grade: Command): void {
  grade
    .command("similar")
    .description("Show answers that have much structure in common, and where to look.")
    .argument("<path...>", "a class's submissions, as for workbook grade")
    .option("--least <percent>", `leave out pairs with less in common (${LEAST})`)
    .option("--json", "print the pairs as JSON")
    .addHelpText(
      "after",
      `
Example:
  workbook grade similar submissions --exercises adam

Names, numbers, layout, comments and types don't count, nor what students were given, nor what many
wrote alike. A pair says only that two answers are alike: short exercises leave little choice.`,
    )
    .action((paths: readonly string[], _, command: Command) => {
      refuseOthers(command, ["json", "exercises", "studentName"]);
      return showSimilar(paths, command.optsWithGlobals<SimilarOptions>());
    });
}

async function showSimilar(paths: readonly string[], options: SimilarOptions): Promise<void> {
  const { findStudents, parseNamePattern, readSubmission, isStarter, similarPairs } = await import(
    "../grader/index.js"
  );
  const { exercises: all } = await import("../../course/exercise/index.js");
  const least = Number(options.least ?? LEAST);
  if (!(least >= 0 && least <= 100)) {
    throw new UsageError(`--least: expected 0 to 100, got ${JSON.stringify(options.least)}`);
  }
  const { chosen, zone } = await rulesIn({
    ...(options.exercises !== undefined && { exercises: options.exercises }),
  });
  const pattern =
    options.studentName === undefined ? {} : { pattern: parseNamePattern(options.studentName) };
  const found = await findStudents(paths, "class", { zone, ...pattern }).catch((error: Error) => {
    throw new Failure(error.message);
  });
  try {
    const works = [];
    for (const { name, open } of found.students) {
      const listing = await open();
      const { answers } = await readSubmission(listing, { exercises: chosen ?? all });
      listing.close();
      for (const answer of answers.values()) {
        if (isStarter(answer)) continue;
        works.push({ student: name, exercise: answer.exercise, source: answer.source });
      }
    }
    const most = Math.max(3, Math.ceil(found.students.length / 10));
    const pairs = similarPairs(works, { given: await givenCode(), most, least: least / 100 });
    if (options.json) return console.log(JSON.stringify(pairs, null, 2));
    for (const pair of pairs) console.log(pairText(pair));
    console.log(`${count(pairs.length, "pair")} of ${count(works.length, "answer")}`);
  } finally {
    found.close();
  }
}

/** The starters, and the cells of the course's notebooks. */
async function givenCode(): Promise<string[]> {
  const { codeCells } = await import("../grader/index.js");
  const read = async (folder: string, ending: string) => {
    const names = await readdir(`${COURSE}${folder}`).catch(() => []);
    const files = names.filter((name) => name.endsWith(ending));
    return Promise.all(files.map((name) => readFile(`${COURSE}${folder}/${name}`, "utf8")));
  };
  const notebooks = await read("notebooks", ".ipynb");
  const cells = notebooks.flatMap((text) => codeCells(text).map(({ source }) => source));
  return [...(await read("exercises", ".ts")), ...cells];
}

/** Where the course lies, beside what is built of it. */
const COURSE = fileURLToPath(new URL("../../../../", import.meta.url));

/** How many lines of a common part are shown. */
const MOST_LINES = 12;

function pairText({ exercise, students, shares, lines, sources }: Pair): string {
  const percent = shares.map((share) => `${Math.round(100 * share)}%`);
  const [one, two] = students.map((name) => plainLine(name));
  const part = (i: 0 | 1) => {
    const text = sources[i].split("\n");
    const shown = lines[i].slice(0, MOST_LINES).map((line) => {
      return `    ${String(line).padStart(4)}  ${plainLine(text[line - 1] ?? "", 100)}`;
    });
    const others = lines[i].length - shown.length;
    return [...shown, ...(others > 0 ? [`          and ${count(others, "line")} more`] : [])];
  };
  return [
    `${exercise}: ${one} (${percent[0]}) and ${two} (${percent[1]} in common)`,
    `  ${one}`,
    ...part(0),
    `  ${two}`,
    ...part(1),
    "",
  ].join("\n");
}
