#!/usr/bin/env node
import "./node-version.js";
import { Command, CommanderError } from "commander";
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

const program = new Command("workbook")
  .description("Learn how a neural network learns: the course, its checks and its slides.")
  .version("0.1.0")
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

// Whoever reads our output may have read enough.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

/** Says what went wrong in one line and returns the exit status for it. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError || error instanceof RangeError || error instanceof Failure) {
    console.error(`workbook: ${error.message}`);
    return error instanceof Failure ? 1 : 2;
  }
  console.error(error);
  return 1;
}
