import type { Command } from "commander";
import type { PlannedCheck } from "../../course/exercise/index.js";
import { type FolderOption, fileOf, foldersOf, shown, withFolder } from "./exercise-files.js";

/** Adds `workbook show`. */
export function addShowCommand(program: Command): void {
  withFolder(
    program
      .command("show")
      .description("Show an exercise: the task, its signatures, and what is checked.")
      .argument("<id>", "the exercise, like softmax")
      .addHelpText("after", "\nExample:\n  workbook show softmax"),
  ).action(showExercise);
}

/** Checks may draw their numbers at random: here they are drawn like this. */
const SEED = 1;

async function showExercise(id: string, options: FolderOption): Promise<void> {
  const { callText, describe, exerciseOf, plan, pointsOf } = await import(
    "../../course/exercise/index.js"
  );
  const { taskOf } = await import("../grader/practice/index.js");
  const exercise = exerciseOf(id);
  const { task, signatures } = taskOf(id);
  const points = pointsOf(exercise);
  const lines = plan(exercise, SEED).map((check) =>
    checkLine(check, `${callText(check)} gives ${describe(check.expected)}`),
  );
  console.log(
    [
      exercise.title,
      `notebook ${exercise.notebook} · ${exercise.lecture} · ${points} points`,
      "",
      task,
      "",
      ...signatures.split("\n").map((line) => `    ${line}`.trimEnd()),
      "",
      "Checked are",
      ...lines,
      ...withheldLines(exercise.withheld ?? 0),
      "",
      `Write it in ${shown(fileOf(foldersOf(options).folder, id))}, then: workbook watch ${id}`,
    ].join("\n"),
  );
}

function checkLine({ points, hidden, tries }: PlannedCheck, shown: string): string {
  const worth = `${points} ${points === 1 ? "point " : "points"}`;
  return `  ${worth}  ${hidden ? `${tries} (hidden)` : `${tries}: ${shown}`}`;
}

/** A students' copy knows only how many hidden checks there are. */
function withheldLines(withheld: number): string[] {
  if (withheld === 0) return [];
  return [`  and ${withheld} hidden ${withheld === 1 ? "check" : "checks"} where it is handed in`];
}
