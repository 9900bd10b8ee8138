import { csvText } from "./csv.js";
import { type Format, itemOf } from "./format.js";

/**
 * The grades of Brightspace, for its "Import": people by the school's id, the user name, or both.
 * Source: community.d2l.com, "Importing grades".
 */
export const brightspace: Format = {
  name: "brightspace",
  extension: "csv",
  perStudent: false,
  write(report, options) {
    const header = ["OrgDefinedId", "Username", `${itemOf(report, options)} Points Grade`, END];
    const rows = report.students.map(({ id = "", login = "", earned }) => [id, login, earned, "#"]);
    return csvText([header, ...rows]);
  },
};

const END = "End-of-Line Indicator";
