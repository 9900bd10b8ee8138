import type { Command } from "commander";
import { plainLine } from "../../course/text/plain-line.js";
import { Failure, UsageError } from "./failure.js";
import { type OutputOptions, outputFor } from "./grade-output.js";

const EXAMPLES = `
Examples:
  workbook grade merge parts/* --format csv > grades.csv
  workbook grade merge parts/* again --out graded   who was graded again, in again, counts from there`;

/** Adds `workbook grade merge`. */
export function addMergeCommand(grade: Command): void {
  grade
    .command("merge")
    .description(
      "Put the reports of a class's parts together; of a student in two, the last counts.",
    )
    .argument("<part...>", "folders that runs with --shard wrote to, or their class.json")
    .option("--out <dir>", "write class.json there")
    .option("--format <name>", "write or print the whole in this format")
    .option("--json", "print the whole as JSON")
    .option("--staff", "with what hidden checks asked, expected and got")
    .addHelpText("after", EXAMPLES)
    .action((parts: readonly string[], _, command: Command) => {
      refuseOthers(command, ["out", "format", "json", "staff"]);
      return mergeParts(parts, command.optsWithGlobals<OutputOptions>());
    });
}

/**
 * Refuses what was said to `grade` itself and means nothing here.
 * @throws UsageError that names it
 */
export function refuseOthers(command: Command, obeyed: readonly string[]): void {
  const grade = command.parent;
  for (const option of grade?.options ?? []) {
    const name = option.attributeName();
    if (grade?.getOptionValueSource(name) === "cli" && !obeyed.includes(name)) {
      throw new UsageError(`${option.long} means nothing to grade ${command.name()}`);
    }
  }
}

async function mergeParts(paths: readonly string[], options: OutputOptions): Promise<void> {
  const { merge, MergeError, readReport } = await import("../grader/index.js");
  const output = await outputFor(options);
  try {
    const parts = await Promise.all(paths.map(readReport));
    const forStudents = parts.find(({ staff }) => !staff);
    if (options.staff && forStudents !== undefined) {
      throw new Failure(`${forStudents.from} was written for students; grade with --staff, too`);
    }
    const { report, regraded } = merge(parts);
    output.expect(report.students.map(({ student }) => student));
    for (const student of report.students) await output.student({ ...report, students: [student] });
    await output.whole(report);
    for (const { student, counts, instead } of regraded) {
      console.error(plainLine(`${student}: the result in ${counts} counts, not ${instead}`, 500));
    }
    if (!output.printed) {
      const earned = report.students.reduce((sum, student) => sum + student.earned, 0);
      const mean = (earned / Math.max(1, report.students.length)).toFixed(1);
      console.log(`${report.students.length} students, ${mean} points on average`);
    }
  } catch (error) {
    throw error instanceof MergeError ? new Failure(plainLine(error.message, 500)) : error;
  }
}
