import { feedbackText } from "../marking/feedback.js";
import { csvText } from "./csv.js";
import { type Format, forReaders, itemOf } from "./format.js";

/**
 * The grading worksheet of a Moodle assignment, for "Upload grading worksheet": people by the number
 * that Moodle's download has in its folders' names. With the address and the ID number of the roster
 * the same file is one for the gradebook's import.
 * Source: Moodle, mod/assign/feedback/offline/importgradeslib.php, and docs.moodle.org, "Grade import".
 */
export const moodle: Format = {
  name: "moodle",
  extension: "csv",
  perStudent: false,
  write(report, options) {
    const item = itemOf(report, options);
    const rows = forReaders(report, options).students.map((each) => [
      /^\d+$/.test(each.platformId ?? "") ? `Participant ${each.platformId}` : "",
      each.student,
      each.id ?? "",
      each.email ?? "",
      each.earned,
      each.points,
      "",
      oneLine(feedbackText(each, item)),
    ]);
    return csvText([COLUMNS, ...rows]);
  },
};

const COLUMNS = [
  "Identifier",
  "Full name",
  "ID number",
  "Email address",
  "Grade",
  "Maximum grade",
  "Last modified (grade)",
  "Feedback comments",
];

/** Lines in one, since a cell keeps no others. */
function oneLine(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").join(" · ");
}
