import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Command } from "commander";
import { Failure, UsageError } from "./failure.js";

/** Adds `workbook grade`. */
export function addGradeCommand(program: Command): void {
  program
    .command("grade")
    .description("Grade solutions: points, what failed, and why.")
    .argument("<file...>", "solutions, named after their exercise: exercises/softmax.ts")
    .option("--exercise <id>", "the exercise, where the file's name does not say it")
    .option("--staff", "show what hidden checks asked, expected and got")
    .addHelpText("after", "\nExample:\n  workbook grade exercises/gradient-descent-1d.ts")
    .action(gradeFiles);
}

interface GradeOptions {
  readonly exercise?: string;
  readonly staff?: boolean;
}

async function gradeFiles(files: readonly string[], options: GradeOptions): Promise<void> {
  const { exerciseOf, forStudents, textReport } = await import("../exercise/index.js");
  const { grade, Sandbox } = await import("../grader/index.js");
  if (options.exercise !== undefined && files.length > 1) {
    throw new UsageError("--exercise goes with a single file");
  }
  const submissions = files.map((file) => ({
    file,
    exercise: exerciseOf(options.exercise ?? basename(file).replace(/\.[cm]?[jt]s$/, "")),
  }));
  const sandbox = new Sandbox();
  let complete = true;
  try {
    for (const { file, exercise } of submissions) {
      const report = await grade(exercise, await textOf(file), sandbox);
      console.log(textReport(options.staff ? report : forStudents(report)));
      complete &&= report.earned === report.points;
    }
  } finally {
    await sandbox.close();
  }
  if (!complete) process.exitCode = 1;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new Failure(`${file}: ${missing ? "there is no such file" : "cannot be read"}`);
  }
}
