import { randomBytes } from "node:crypto";
import type { Command } from "commander";
import { writeWhole } from "../files/write-whole.js";
import { cannotWrite, Failure, UsageError } from "./failure.js";
import { refuseOthers } from "./grade-merge.js";
import { readGraded } from "./graded.js";

interface ExportOptions {
  readonly format?: string;
  readonly out?: string;
  readonly item?: string;
  readonly staff?: boolean;
  readonly anonymous?: boolean;
  readonly key?: string;
}

const EXAMPLES = `
Examples:
  workbook grade export graded --format canvas --item "Week 3 (77)" > grades.csv
  workbook grade export graded --format moodle --out grades.csv
  workbook grade export graded --format csv --anonymous --key key.csv > grades.csv

Formats: canvas, moodle and brightspace are what these import; csv and json have all exercises.`;

/** Adds `workbook grade export`. */
export function addExportCommand(grade: Command): void {
  grade
    .command("export")
    .description("Write a class's marks for a gradebook, with points and comments by hand.")
    .argument("<graded>", "the folder that a class run wrote to")
    .option("--format <name>", "canvas, moodle, brightspace, csv or json")
    .option("--out <file>", "the file to write, instead of standard output")
    .option("--item <title>", "what the gradebook calls the assignment")
    .option("--staff", "with what hidden checks asked, expected and got")
    .option("--anonymous", "without names, ids, addresses and free text")
    .option("--key <file>", "with --anonymous: write there who is who")
    .addHelpText("after", EXAMPLES)
    .action((path: string, _, command: Command) => {
      refuseOthers(command, ["format", "out", "staff"]);
      return exportClass(path, command.optsWithGlobals<ExportOptions>());
    });
}

async function exportClass(path: string, options: ExportOptions): Promise<void> {
  const { format: name = "csv", out, item, staff = false, key } = options;
  const { formats } = await import("../grader/format/index.js");
  const { anonymous } = await import("../grader/index.js");
  const { csvText } = await import("../grader/format/csv.js");
  const wholes = Object.keys(formats).filter((each) => formats[each]?.perStudent === false);
  const format = wholes.includes(name) ? formats[name] : undefined;
  if (format === undefined) {
    const { unknownName } = await import("../../library/error/unknown.js");
    throw unknownName("format of a class", name, wholes);
  }
  if (key !== undefined && !options.anonymous) throw new UsageError("--key goes with --anonymous");
  const graded = await readGraded(path);
  if (staff && !graded.staff) {
    throw new Failure(`${path} was written for students; grade with --staff, too`);
  }
  const secret = randomBytes(16).toString("hex");
  const shown = options.anonymous ? anonymous(graded.report, secret) : undefined;
  const text = format.write(shown?.report ?? graded.report, {
    staff,
    ...(item !== undefined && { item }),
  });
  if (shown !== undefined && key !== undefined) {
    const rows = [...shown.key].map(([student, as]) => [as, student]);
    await written(key, csvText([["called", "student"], ...rows]));
  }
  if (out === undefined) process.stdout.write(text);
  else await written(out, text);
}

async function written(file: string, text: string): Promise<void> {
  await writeWhole(file, text).catch((error: unknown) => {
    throw new Failure(cannotWrite(file, error));
  });
}
