import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { formats } from "../../../../src/tools/grader/format/index.js";
import { check, classOf, report, student } from "../marking/sample.js";

const eve = {
  ...student("=HYPERLINK(1)", report([check("right"), check("wrong-value", "=1+1")])),
  id: "@7",
  login: "+eve",
  platformId: "12",
  email: "=e@x.org",
};

describe.each(["canvas", "moodle", "brightspace"])("the gradebook of %s", (name) => {
  const format = formats[name];
  const text = (item: string) => format?.write(classOf(eve), { staff: false, item }) ?? "";

  test("has as many cells in each line, and the points", () => {
    const rows = parse(text("Week 3")) as string[][];
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows.at(-1)).toContain("1");
    expect(format?.perStudent).toBe(false);
  });

  test("has no cell that a spreadsheet calculates", () => {
    const cells = (parse(text("=1+1")) as string[][]).flat();
    expect(cells.filter((cell) => /^\s*[=+@-]/.test(cell))).toEqual([]);
  });
});
