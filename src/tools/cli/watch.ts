import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Command } from "commander";
import type { Exercise } from "../../course/exercise/index.js";
import {
  type FolderOption,
  fileOf,
  foldersOf,
  shown,
  sourceOf,
  withFolder,
  withGrader,
} from "./exercise-files.js";

/** Adds `workbook watch`. */
export function addWatchCommand(program: Command): void {
  withFolder(
    program
      .command("watch")
      .description("Grade an exercise each time you save it. Ctrl-C ends it.")
      .argument("[id]", "the exercise, like softmax; all of them where left out")
      .addHelpText("after", "\nExamples:\n  workbook watch\n  workbook watch softmax"),
  ).action(watchExercises);
}

async function watchExercises(id: string | undefined, options: FolderOption): Promise<void> {
  const { exercises, exerciseOf } = await import("../../course/exercise/index.js");
  const { edits } = await import("../grader/practice/index.js");
  const { folder } = foldersOf(options);
  const chosen = id === undefined ? exercises : [exerciseOf(id)];
  if (id !== undefined) await sourceOf(folder, id);
  const ending = new AbortController();
  const end = () => ending.abort();
  process.once("SIGINT", end).once("SIGTERM", end);
  await withGrader(async (grade) => {
    const { forStudents, textReport } = await import("../../course/exercise/index.js");
    const show = async (exercise: Exercise) => {
      const source = await readFile(fileOf(folder, exercise.id), "utf8").catch(() => undefined);
      if (source === undefined) return;
      const report = forStudents(await grade(exercise, source));
      console.log(`\n${textReport(report)}`);
      const isDone = report.earned === report.points;
      if (!isDone) console.log(`  More help: workbook hint ${exercise.id}`);
    };
    // The first verdict should not wait until the sandbox has started.
    if (chosen[0] !== undefined) await grade(chosen[0], "");
    const where = id === undefined ? shown(folder) : shown(fileOf(folder, id));
    console.log(`Watching ${where}; Ctrl-C ends it.`);
    const files = chosen.map((exercise) => fileOf(folder, exercise.id));
    for await (const file of edits(files, ending.signal, { fromStart: id !== undefined })) {
      await show(exerciseOf(basename(file, ".ts")));
    }
  });
  process.off("SIGINT", end).off("SIGTERM", end);
}
