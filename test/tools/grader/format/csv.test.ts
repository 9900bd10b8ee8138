import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csv } from "../../../../src/tools/grader/format/csv.js";
import { classOf, sample, student } from "./sample.js";

const rows = (text: string): string[][] => parse(text, { recordDelimiter: "\r\n" });

test("is a line for each student, with the points of each exercise and their sum", () => {
  const [header, ada, emile, zoe] = rows(csv.write(sample, { staff: false }));
  expect(header).toEqual(["student", "softmax", "cross-entropy", "earned", "points", "notes"]);
  const [softmax, crossEntropy] = sample.students[0]?.exercises ?? [];
  const points = String(Number(softmax?.points) + Number(crossEntropy?.points));
  const full = [String(softmax?.points), String(crossEntropy?.points)];
  expect(ada).toEqual(["ada", ...full, points, points, ""]);
  expect(emile?.[0]).toBe("émile");
  expect(emile?.[2]).toBe("0");
  expect(emile?.[5]).toBe("there is no answer to cross-entropy");
  expect(zoe).toEqual(["zoë", "0", "0", "0", points, expect.stringContaining('"final, final.ts"')]);
});

test("leaves the cell of an exercise empty that was not graded", () => {
  const [, , , , nasty] = rows(csv.write(sample, { staff: false }));
  expect(nasty?.[2]).toBe("");
});

test.each([
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "' =1"],
  ["\r=1", "' =1"],
  [" =1+2", "' =1+2"],
  ["＝1+1", "'＝1+1"],
  ["﹢1", "'﹢1"],
  ["\u200b=1", "?=1"],
  ["ann;=HYPERLINK(1)", "ann;'=HYPERLINK(1)"],
  ['ann; "＠x', "ann;' \"＠x"],
  ["a|-1", "a|'-1"],
  ["a-b+c@d.org", "a-b+c@d.org"],
])("the name %j is no formula in a spreadsheet, whatever splits its line", (name, cell) => {
  const text = csv.write(classOf(student(name, [])), { staff: false });
  expect(rows(text)[1]?.[0]).toBe(cell);
  for (const split of text.split(/[,;|\t\r\n]/)) {
    expect(split.normalize("NFKC").replaceAll('"', "").trim()).not.toMatch(/^[=+@-]/);
  }
});

test("quotes and commas stay inside their cell, and lines are one", () => {
  const name = 'a "b", c\r\nd\x1b[2J';
  const [, row] = rows(csv.write(classOf(student(name, [])), { staff: false }));
  expect(row).toEqual(['a "b", c d?[2J', "", "", "0", "0", ""]);
});

test("has the id and the address of people on a roster", () => {
  const ann = { ...student("Ann Lee", []), id: "7", email: "ann@x.org" };
  const [header, first, second] = rows(
    csv.write(classOf(ann, student("bob", [])), { staff: false }),
  );
  expect(header?.slice(0, 3)).toEqual(["student", "id", "email"]);
  expect(first?.slice(0, 3)).toEqual(["Ann Lee", "7", "ann@x.org"]);
  expect(second?.slice(0, 3)).toEqual(["bob", "", ""]);
});
