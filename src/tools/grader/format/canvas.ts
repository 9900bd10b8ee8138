import { csvText } from "./csv.js";
import { type Format, itemOf } from "./format.js";

/**
 * The gradebook of Canvas, for its "Import": people by the number that Canvas gave, which its
 * download has, or by the school's ids of the roster; and a line with the points possible.
 * Source: Canvas, lib/gradebook_importer.rb.
 */
export const canvas: Format = {
  name: "canvas",
  extension: "csv",
  perStudent: false,
  write(report, options) {
    const [first] = report.students;
    const header = [...PERSON, itemOf(report, options)];
    const possible = ["    Points Possible", "", "", "", "", first?.points ?? 0];
    const rows = report.students.map(
      ({ student, platformId = "", id = "", login = "", earned }) => [
        student,
        /^\d+$/.test(platformId) ? platformId : "",
        id,
        login,
        "",
        earned,
      ],
    );
    return csvText([header, possible, ...rows]);
  },
};

const PERSON = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"];
