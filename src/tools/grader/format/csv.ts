import { plainLine } from "../../../course/text/plain-line.js";
import type { ClassReport, StudentReport } from "../report/class-report.js";
import type { Format } from "./format.js";

/**
 * The gradebook: a line for each student, with the points of each exercise, their sum, and notes.
 * Source: RFC 4180; against formulas, OWASP's page on CSV injection.
 */
export const csv: Format = {
  name: "csv",
  extension: "csv",
  perStudent: false,
  write(report) {
    const listed = report.students.some(({ id, email }) => (id ?? email) !== undefined);
    const person = listed ? ["id", "email"] : [];
    const header = ["student", ...person, ...report.exercises, "earned", "points", "notes"];
    const lines = report.students.map((student) => row(report, student, listed));
    return csvText([header, ...lines]);
  },
};

/** Rows of cells as CSV; none of them is a formula. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("");
}

function row(report: ClassReport, given: StudentReport, listed: boolean) {
  const { student, id = "", email = "", earned, points, notes } = given;
  const counted = given.marks ?? given.exercises;
  const each = report.exercises.map((id) => counted.find(({ exercise }) => exercise === id));
  const said = notes.map(({ message }) => message).join("; ");
  return [
    student,
    ...(listed ? [id, email] : []),
    ...each.map((exercise) => exercise?.earned ?? ""),
    earned,
    points,
    said,
  ];
}

/**
 * Quoted where it has to be; what a spreadsheet would calculate gets an apostrophe, also where the
 * spreadsheet would split a text at another mark than ours.
 */
function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = plainLine(value).replace(
    CELL_START,
    (all, mark: string, blanks: string, letter: string) =>
      /^[=+\-@]/.test(letter.normalize("NFKC")) ? `${mark}'${blanks}${letter}` : all,
  );
  return /[",;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Where a cell may begin, with the blanks and quotes there, and its first letter. */
const CELL_START = /(^|[,;:|])([\s"']*)([^\s"',;:|])/gu;
