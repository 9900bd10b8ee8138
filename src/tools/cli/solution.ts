import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import {
  type FolderOption,
  foldersOf,
  sourceOf,
  withFolder,
  withGrader,
} from "./exercise-files.js";
import { Failure } from "./failure.js";

/** Adds `workbook solution`. */
export function addSolutionCommand(program: Command): void {
  withFolder(
    program
      .command("solution")
      .description("Show the reference answer of an exercise, once yours has full points.")
      .argument("<id>", "the exercise, like softmax")
      .option("--anyway", "show it before that too")
      .addHelpText("after", "\nExample:\n  workbook solution softmax"),
  ).action(showSolution);
}

async function showSolution(
  id: string,
  options: FolderOption & { readonly anyway?: boolean },
): Promise<void> {
  const { exerciseOf } = await import("../../course/exercise/index.js");
  const exercise = exerciseOf(id);
  const solution = await solutionOf(id);
  if (!options.anyway) {
    const source = await sourceOf(foldersOf(options).folder, id);
    const { earned, points } = await withGrader((grade) => grade(exercise, source));
    if (earned < points) {
      const help = `"workbook hint ${id}" helps, --anyway shows it now`;
      throw new Failure(`your ${id} has ${earned} of ${points} points so far; ${help}`);
    }
  }
  process.stdout.write(solution);
}

/** The package holds it as TypeScript or, where that was left out, compiled. */
async function solutionOf(id: string): Promise<string> {
  for (const place of [`../../../../solutions/${id}.ts`, `../../../solutions/${id}.js`]) {
    const file = fileURLToPath(new URL(place, import.meta.url));
    const text = await readFile(file, "utf8").catch(() => undefined);
    if (text !== undefined) return text;
  }
  throw new Failure("this copy of the course has no solutions");
}
