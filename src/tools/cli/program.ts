import { Command, CommanderError } from "commander";
import { plainLine } from "../../course/text/plain-line.js";
import { version } from "../files/version.js";
import { InputError } from "../grader/report/input-error.js";
import { addErrataCommand } from "./errata.js";
import { addExercisesCommand } from "./exercises.js";
import { Failure, UsageError } from "./failure.js";
import { addGradeCommand } from "./grade.js";
import { addHintCommand } from "./hint.js";
import { addJupyterCommand } from "./jupyter.js";
import { addKernelCommand } from "./kernel.js";
import { addReleaseCommand } from "./release.js";
import { addResetCommand } from "./reset.js";
import { addRunCommand } from "./run.js";
import { addShowCommand } from "./show.js";
import { addSlidesCommand } from "./slides.js";
import { addSolutionCommand } from "./solution.js";
import { addStartCommand } from "./start.js";
import { addWatchCommand } from "./watch.js";

/**
 * Does what the words after `workbook` say. What goes wrong is one line on standard error and the
 * process's exit status, 1 for work that failed and 2 for wrong usage; nothing is thrown.
 */
export async function workbook(words: readonly string[]): Promise<void> {
  try {
    await commands().parseAsync(words, { from: "user" });
  } catch (error) {
    process.exitCode = report(error);
  }
}

function commands(): Command {
  const program = new Command("workbook")
    .description("Learn how a neural network learns: the course, its checks and its slides.")
    .version(version)
    .showHelpAfterError("(workbook <command> --help shows how it is used)")
    .exitOverride();

  addStartCommand(program);
  addJupyterCommand(program);
  addRunCommand(program);
  addKernelCommand(program);
  addExercisesCommand(program);
  addShowCommand(program);
  addWatchCommand(program);
  addHintCommand(program);
  addSolutionCommand(program);
  addResetCommand(program);
  addGradeCommand(program);
  addReleaseCommand(program);
  addSlidesCommand(program);
  addErrataCommand(program);
  return program;
}

/** Says what went wrong in one line and returns the exit status for it. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof InputError) {
    console.error(`workbook: ${plainLine(error.message, 500)}`);
    return 1;
  }
  if (error instanceof UsageError || error instanceof RangeError || error instanceof Failure) {
    console.error(`workbook: ${error.message}`);
    return error instanceof Failure ? 1 : 2;
  }
  console.error(error);
  return 1;
}
