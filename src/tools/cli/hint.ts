import type { Command } from "commander";
import { type FolderOption, foldersOf, withFolder } from "./exercise-files.js";

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
  const hint = await nextHint(foldersOf(options).state, id, hints);
  console.log(`Hint ${hint.number} of ${hint.of}: ${hint.text}`);
}
