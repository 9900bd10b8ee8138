import type { Command } from "commander";
import { type FolderOption, foldersOf, withFolder } from "./exercise-files.js";
import { cannotWrite, Failure } from "./failure.js";

/** Adds `workbook hint`. */
export function addHintCommand(program: Command): void {
  withFolder(
    program
      .command("hint")
      .description("Give the next hint to an exercise; each is stronger than the one before.")
      .argument("<id>", "the exercise, like softmax")
      .addHelpText("after", "\nExample:\n  workbook hint softmax"),
  ).action(giveHint);
}

async function giveHint(id: string, options: FolderOption): Promise<void> {
  const { exerciseOf } = await import("../../course/exercise/index.js");
  const { nextHint } = await import("../grader/practice/index.js");
  const { hints } = exerciseOf(id);
  const { state } = foldersOf(options);
  const hint = await nextHint(state, id, hints).catch((error: unknown) => {
    const advice = "copy the exercises into a folder of your own and say --folder";
    throw new Failure(
      `${cannotWrite(state, error)}, where it is remembered which hint comes next; ${advice}`,
    );
  });
  console.log(`Hint ${hint.number} of ${hint.of}: ${hint.text}`);
}
