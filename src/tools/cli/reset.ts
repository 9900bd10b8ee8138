import { createInterface } from "node:readline/promises";
import type { Command } from "commander";
import { type FolderOption, fileOf, foldersOf, shown, withFolder } from "./exercise-files.js";
import { Failure, UsageError } from "./failure.js";

/** Adds `workbook reset`. */
export function addResetCommand(program: Command): void {
  withFolder(
    program
      .command("reset")
      .description(
        "Put the starters of exercises back; what you wrote is kept in .workbook/backup.",
      )
      .argument("[id...]", "the exercises, like softmax")
      .option("--all", "all exercises")
      .option("--yes", "do not ask")
      .addHelpText("after", "\nExamples:\n  workbook reset softmax\n  workbook reset --all --yes"),
  ).action(resetExercises);
}

interface ResetOptions extends FolderOption {
  readonly all?: boolean;
  readonly yes?: boolean;
}

async function resetExercises(ids: readonly string[], options: ResetOptions): Promise<void> {
  const { exercises, exerciseOf } = await import("../../course/exercise/index.js");
  const { forgetHints, hasWork, reset } = await import("../grader/practice/index.js");
  if (ids.length > 0 === (options.all ?? false)) {
    throw new UsageError("expected exercises to reset, or --all");
  }
  const chosen = options.all ? exercises : ids.map(exerciseOf);
  const { folder, state } = foldersOf(options);
  for (const { id } of chosen) {
    const file = shown(fileOf(folder, id));
    const asks = !options.yes && (await hasWork(folder, id));
    if (asks && !(await agrees(`Put the starter back in ${file}?`))) {
      throw new Failure(`${file} is as it was`);
    }
    const result = await reset(folder, state, id);
    await forgetHints(state, id);
    console.log(
      {
        unchanged: `${file} is the starter already`,
        restored: `${file} is back`,
        reset: `${file} is the starter again`,
      }[result.kind] + (result.kind === "reset" ? `; yours is ${shown(result.backup)}` : ""),
    );
  }
}

/** Asks on the terminal; no answer is a no. */
async function agrees(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const noAnswer = new Promise<string>((resolve) => terminal.once("close", () => resolve("")));
  const answer = await Promise.race([terminal.question(`${question} [y/N] `), noAnswer]);
  terminal.close();
  return /^\s*y(es)?\s*$/i.test(answer);
}
