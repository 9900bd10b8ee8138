import { readFile, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import type { Command } from "commander";
import type { Exercise } from "../../course/exercise/index.js";
import type { ClassOptions } from "./class-options.js";
import { Failure, UsageError } from "./failure.js";
import { addCommentCommand } from "./grade-comment.js";
import { addExportCommand } from "./grade-export.js";
import { addFeedbackCommand } from "./grade-feedback.js";
import { addGroupsCommand } from "./grade-groups.js";
import { addMergeCommand } from "./grade-merge.js";
import { addSimilarCommand } from "./grade-similar.js";
import { addStatisticsCommand } from "./grade-statistics.js";

const EXAMPLES = `
Examples:
  workbook grade exercises/gradient-descent-1d.ts       one file
  workbook grade ann.ipynb                              all exercises in a notebook
  workbook grade submissions/ --out graded              a class: a folder of folders, zips, files
  workbook grade class.zip --exercises softmax,adam     what is graded, of what is there
  workbook grade submissions/ --shard 3/16 --out part3  a part of it, on another machine
  workbook grade merge part* --format csv               all parts together`;

/** Adds `workbook grade`. */
export function addGradeCommand(program: Command): void {
  const grade = program
    .command("grade")
    .description("Grade solutions: points, what failed, and why.")
    .argument("<path...>", "files named after their exercise, notebooks, folders, zip archives")
    .option("--exercise <id>", "the exercise, where a file's name does not say it")
    .option("--exercises <ids>", "grade these only: softmax,adam")
    .option("--class", "each folder, archive or file in the path is a student's")
    .option("--student", "the path is one student's work")
    .option("--roster <file>", "a CSV file with id, name and e-mail: everybody there gets a row")
    .option("--limits <list>", "what one student may use: files=10000,megabytes=100,seconds=300")
    .option("--hidden-together", "all hidden checks count as one: passed, or not")
    .option(
      "--assignment <file>",
      "a YAML file: exercises, points, due, late, extensions, forbidden",
    )
    .option("--due <date>", "note what came later: 2026-11-30 (its end), 2026-11-30T18:00")
    .option("--late <rule>", "what that costs: 10%/day, grace 15 min, at most 50%")
    .option("--zone <name>", "the clocks that dates are told by: Europe/Zurich (this machine's)")
    .option("--student-name <pattern>", "how names begin, in another layout: {id}_{name}_*")
    .option("--only <students>", "grade these only: names, ids or addresses")
    .option("--update", "keep all that is not graded now in the report in --out")
    .option("--jobs <n>", "how many answers run at the same time (the number of cores)")
    .option("--shard <i/n>", "grade only this part of the class: 3/16")
    .option("--out <dir>", "write a report for each student there, and class.json at the end")
    .option("--format <name>", "write or print the report in this format")
    .option("--json", "print the report as JSON")
    .option("--staff", "show what hidden checks asked, expected and got")
    .option("--cache <dir>", "where finished answers are kept", join(".workbook", "grades"))
    .option("--no-cache", "grade everything anew")
    .addHelpText("after", EXAMPLES)
    .action(gradePaths);
  addGroupsCommand(grade);
  addCommentCommand(grade);
  addFeedbackCommand(grade);
  addExportCommand(grade);
  addSimilarCommand(grade);
  addMergeCommand(grade);
  addStatisticsCommand(grade);
}

interface GradeOptions extends ClassOptions {
  readonly exercise?: string;
}

/** What is obeyed for files of code that are graded one by one; all else makes submissions of them. */
const FOR_FILES = ["exercise", "staff", "hiddenTogether"];

async function gradePaths(
  paths: readonly string[],
  options: GradeOptions,
  command: Command,
): Promise<void> {
  const submissions = givenOptions(command).some((name) => !FOR_FILES.includes(name));
  if (!submissions && (await Promise.all(paths.map(isCode))).every(Boolean)) {
    return gradeFiles(paths, options);
  }
  if (options.exercise !== undefined) throw new UsageError("--exercise goes with a single file");
  const { gradeSubmissions } = await import("./grade-class.js");
  return gradeSubmissions(paths, options);
}

/** The options that were typed; that nothing is kept is true of files anyway. */
function givenOptions(command: Command): string[] {
  const typed = Object.keys(command.opts()).filter(
    (name) => command.getOptionValueSource(name) === "cli",
  );
  return typed.filter((name) => name !== "cache" || command.opts().cache !== false);
}

/** Whether a path is a file of code, be it there or not. */
async function isCode(path: string): Promise<boolean> {
  if (!/\.[cm]?[jt]s$/i.test(path)) return false;
  return stat(path).then(
    (found) => !found.isDirectory(),
    () => true,
  );
}

async function gradeFiles(files: readonly string[], options: GradeOptions): Promise<void> {
  if (options.exercise !== undefined && files.length > 1) {
    throw new UsageError("--exercise goes with a single file");
  }
  // Its thread starts while the exercises are loaded: the first verdict comes sooner.
  const { Sandbox } = await import("../grader/sandbox/sandbox.js");
  const sandbox = new Sandbox(Math.min(files.length, availableParallelism()));
  sandbox.warm();
  try {
    const { forStudents, hiddenTogether, textReport } = await import(
      "../../course/exercise/index.js"
    );
    const { grade } = await import("../grader/grade.js");
    for (const file of files) {
      const source = await textOf(file);
      for (const exercise of await exercisesIn(file, source, options.exercise)) {
        const report = await grade(exercise, source, sandbox);
        const shown = options.hiddenTogether ? hiddenTogether(report) : report;
        console.log(textReport(options.staff ? shown : forStudents(shown)));
        if (shown.earned < shown.points) process.exitCode = 1;
      }
    }
  } finally {
    await sandbox.close();
  }
}

/** The exercise that is named, else that of the file's name, else those whose functions are there. */
async function exercisesIn(file: string, source: string, id?: string): Promise<Exercise[]> {
  const { exerciseOf, exercises } = await import("../../course/exercise/index.js");
  const { definedIn, plainStem } = await import("../grader/submission/recognise.js");
  const name = plainStem(basename(file));
  if (id !== undefined || exercises.some((exercise) => exercise.id === name)) {
    return [exerciseOf(id ?? name)];
  }
  const defined = definedIn(source, exercises);
  return defined.length > 0 ? defined : [exerciseOf(name)];
}

async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    const missing = error.code === "ENOENT";
    throw new Failure(`${file}: ${missing ? "there is no such file" : "cannot be read"}`);
  });
  const { decode } = await import("../grader/submission/decode.js");
  const decoded = decode(bytes);
  if ("kind" in decoded && decoded.kind === "not-text") {
    throw new Failure(`${file}: ${decoded.reason}`);
  }
  return "text" in decoded ? decoded.text : "";
}
