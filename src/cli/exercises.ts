import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import type { Report } from "../exercise/index.js";

/** Where students write. */
const FOLDER = fileURLToPath(new URL("../../../exercises/", import.meta.url));

/** Adds `workbook exercises`. */
export function addExercisesCommand(program: Command): void {
  program
    .command("exercises")
    .description("List the exercises with their points and how far you are.")
    .option("--json", "print JSON")
    .addHelpText("after", "\nExample:\n  workbook exercises")
    .action(listExercises);
}

async function listExercises(options: { readonly json?: boolean }): Promise<void> {
  const { exercises } = await import("../exercise/index.js");
  const { grade, Sandbox } = await import("../grader/index.js");
  const sandbox = new Sandbox();
  try {
    const rows = await Promise.all(
      exercises.map(async (exercise) => {
        const source = await readFile(join(FOLDER, `${exercise.id}.ts`), "utf8").catch(() => "");
        const { earned, points, ...report } = await grade(exercise, source, sandbox);
        const status = statusOf({ earned, points, ...report });
        const { id, title, notebook } = exercise;
        return { id, title, notebook, earned, points, status };
      }),
    );
    if (options.json) console.log(JSON.stringify(rows, null, 2));
    else console.log(table(rows));
  } finally {
    await sandbox.close();
  }
}

type Row = Readonly<Record<"id" | "title" | "status", string>> &
  Readonly<Record<"notebook" | "earned" | "points", number>>;

function statusOf(report: Report): string {
  if (report.earned === report.points) return "done";
  const verdicts = new Set(report.checks.map((check) => check.verdict));
  return verdicts.size === 1 && verdicts.has("not-written") ? "not begun" : "begun";
}

function table(rows: readonly Row[]): string {
  const wide = (key: "id" | "title") => Math.max(...rows.map((row) => row[key].length));
  const [id, title] = [wide("id"), wide("title")];
  const lines = rows.map((row) => {
    const notebook = String(row.notebook).padStart(2, "0");
    const points = `${row.earned}/${row.points}`.padStart(5);
    return `${notebook}  ${row.id.padEnd(id)}  ${row.title.padEnd(title)}  ${points}  ${row.status}`;
  });
  const sum = (key: "earned" | "points") => rows.reduce((total, row) => total + row[key], 0);
  return [...lines, `${sum("earned")} of ${sum("points")} points`].join("\n");
}
