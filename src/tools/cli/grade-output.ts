import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeWhole } from "../files/write-whole.js";
import type { ClassReport, StudentReport } from "../grader/index.js";
import { cannotWrite, UsageError } from "./failure.js";

/** How a run's reports are to be written. */
export interface OutputOptions {
  readonly out?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly staff?: boolean;
}

/** Where the reports of a run go: to a folder, to standard output in a format, or nowhere. */
export interface Output {
  /** Whether standard output carries a report that a program reads. */
  readonly printed: boolean;
  /**
   * Is told whose reports will come.
   * @throws UsageError where standard output cannot carry the reports of so many students
   */
  expect(students: readonly string[]): void;
  /** Takes a student's report as soon as it is there. */
  student(report: ClassReport): Promise<void>;
  /** Takes the report of the whole run. */
  whole(report: ClassReport): Promise<void>;
}

/** @throws UsageError where there is no such format, or `--json` and `--format` do not agree */
export async function outputFor(options: OutputOptions): Promise<Output> {
  const { formats } = await import("../grader/format/index.js");
  const { CLASS_FILE, fileNames } = await import("../grader/index.js");
  const { out, json, staff = false } = options;
  if (json && options.format !== undefined && options.format !== "json") {
    throw new UsageError("--json and --format exclude each other");
  }
  const name = options.format ?? (json ? "json" : undefined);
  const format = name === undefined ? undefined : formats[name];
  if (name !== undefined && format === undefined) {
    const { unknownName } = await import("../../library/error/unknown.js");
    throw unknownName("format", name, Object.keys(formats));
  }
  const printed = format !== undefined && (out === undefined || json === true);

  let told = false;
  const save = async (path: string, text: string) => {
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeWhole(path, text);
    } catch (error) {
      process.exitCode = 1;
      if (!told)
        console.error(`workbook: ${cannotWrite(out ?? path, error)}; the run goes on without`);
      told = true;
    }
  };
  const written = (formatName: string, report: ClassReport) =>
    formats[formatName]?.write(report, { staff }) ?? "";
  let names = new Map<string, string>();
  const nameOf = ({ students: [first] }: ClassReport) => {
    const student = first?.student ?? "";
    return names.get(student) ?? fileNames([student]).get(student) ?? "";
  };

  return {
    printed,
    expect(students) {
      names = fileNames(students);
      if (printed && format?.perStudent && students.length !== 1) {
        throw new UsageError(`--format ${format.name} is for one student; say --out for a class`);
      }
    },
    async student(report) {
      if (out === undefined) return;
      await save(join(out, "students", `${nameOf(report)}.json`), written("json", report));
      if (format?.perStudent) {
        const path = join(out, format.name, `${nameOf(report)}.${format.extension}`);
        await save(path, written(format.name, report));
      }
    },
    async whole(report) {
      if (out !== undefined) {
        await save(join(out, CLASS_FILE), written("json", report));
        if (format !== undefined && !format.perStudent && format.name !== "json") {
          await save(join(out, `class.${format.extension}`), written(format.name, report));
        }
      }
      if (printed && format !== undefined) process.stdout.write(written(format.name, report));
    },
  };
}

/** A report of one student, as formats take it. */
export function reportOf(exercises: readonly string[], student: StudentReport): ClassReport {
  return { version: 1, exercises, students: [student] };
}
