import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import type { Exercise, Report } from "../../course/exercise/index.js";
import { type FolderOption, fileOf, foldersOf, withFolder, withGrader } from "./exercise-files.js";

/** Adds `workbook exercises`. */
export function addExercisesCommand(program: Command): void {
  withFolder(
    program
      .command("exercises")
      .description("List the exercises with their points and how far you are.")
      .option("--json", "print JSON")
      .addHelpText("after", "\nExample:\n  workbook exercises"),
  ).action(listExercises);
}

/** How far a student is with an exercise. */
interface Row extends Pick<Exercise, "id" | "title" | "notebook"> {
  readonly earned: number;
  readonly points: number;
  readonly status: "no file" | "not begun" | "begun" | "done";
}

async function listExercises(options: FolderOption & { readonly json?: boolean }): Promise<void> {
  const { exercises, pointsOf } = await import("../../course/exercise/index.js");
  const { folder } = foldersOf(options);
  const rows = await withGrader((grade) =>
    Promise.all(
      exercises.map(async (exercise): Promise<Row> => {
        const { id, title, notebook } = exercise;
        const source = await readFile(fileOf(folder, id), "utf8").catch(() => undefined);
        if (source === undefined) {
          const points = pointsOf(exercise);
          return { id, title, notebook, earned: 0, points, status: "no file" };
        }
        const report = await grade(exercise, source);
        const { earned, points } = report;
        return { id, title, notebook, earned, points, status: statusOf(report) };
      }),
    ),
  );
  console.log(options.json ? JSON.stringify(rows, null, 2) : table(rows));
}

function statusOf(report: Report): Row["status"] {
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
    const named = `${row.id.padEnd(id)}  ${row.title.padEnd(title)}`;
    return `${notebook}  ${named}  ${points}  ${row.status}`;
  });
  return [...lines, "", ...closing(rows)].join("\n");
}

function closing(rows: readonly Row[]): string[] {
  const sum = (key: "earned" | "points") => rows.reduce((total, row) => total + row[key], 0);
  const total = `${sum("earned")} of ${sum("points")} points`;
  const next = rows.find(({ status }) => status !== "done");
  if (next === undefined) return [`${total}. That is all of them: well done!`];
  return [total, `Next: workbook show ${next.id}`];
}
