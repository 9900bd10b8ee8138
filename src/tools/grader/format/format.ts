import { forStudents } from "../../../course/exercise/index.js";
import { invalid } from "../../../library/error/check.js";
import type { ClassReport, StudentReport } from "../report/class-report.js";

/** Who reads what is written. */
export interface FormatOptions {
  /** Whether lecturers read it, who see what hidden checks asked, expected and got. */
  readonly staff: boolean;
  /** What a gradebook calls the assignment, where its own title is not meant. */
  readonly item?: string;
}

/** A way to write a report down, for a program that reads it. */
export interface Format {
  /** What `--format` calls it. */
  readonly name: string;
  /** Of a file of this format, without the dot. */
  readonly extension: string;
  /** Whether the format is about one student: `write` takes a report of exactly one then. */
  readonly perStudent: boolean;
  /** @throws RangeError when the format is about one student and the report is not */
  write(report: ClassReport, options: FormatOptions): string;
}

/** The report with what its readers may see of hidden checks. */
export function forReaders(report: ClassReport, { staff }: FormatOptions): ClassReport {
  if (staff) return report;
  const students = report.students.map((student) => ({
    ...student,
    exercises: student.exercises.map(forStudents),
  }));
  return { ...report, students };
}

/** The one student of a report, as its readers may see it. @throws RangeError when not one */
export function onlyStudent(report: ClassReport, options: FormatOptions): StudentReport {
  const [student, ...others] = forReaders(report, options).students;
  if (student === undefined || others.length > 0) {
    throw invalid("report", "exactly one student", `${report.students.length} students`);
  }
  return student;
}

/** What JSON leaves as it is and a terminal would obey. */
const STEERING = /[\u007f-\u009f\u2028\u2029\p{Cf}]/gu;

function escaped(letter: string): string {
  const units = Array.from({ length: letter.length }, (_, i) => letter.charCodeAt(i));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

/** JSON that people can read too, on any terminal. */
export function prettyJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(STEERING, escaped)}\n`;
}

/** What a gradebook calls the assignment. */
export function itemOf({ assignment }: ClassReport, { item }: FormatOptions): string {
  return item ?? assignment?.title ?? "Workbook";
}
