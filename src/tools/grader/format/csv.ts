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
    const header = ["student", ...report.exercises, "earned", "points", "notes"];
    const lines = report.students.map((student) => row(report, student));
    return [header, ...lines].map((cells) => `${cells.map(cell).join(",")}\r\n`).join("");
  },
};

function row(report: ClassReport, { student, earned, points, exercises, notes }: StudentReport) {
  const each = report.exercises.map((id) => exercises.find(({ exercise }) => exercise === id));
  const said = notes.map(({ message }) => message).join("; ");
  return [student, ...each.map((exercise) => exercise?.earned ?? ""), earned, points, said];
}

/** Quoted where it has to be; a text that a spreadsheet would calculate gets an apostrophe. */
function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const text = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
