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

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])(
  "the name %j is no formula in a spreadsheet",
  (name) => {
    const [, row] = rows(csv.write(classOf(student(name, [])), { staff: false }));
    expect(row?.[0]).toBe(`'${name}`);
  },
);

test("quotes, commas and line ends stay inside their cell", () => {
  const name = 'a "b", c\r\nd';
  const [, row] = rows(csv.write(classOf(student(name, [])), { staff: false }));
  expect(row).toEqual([name, "", "", "0", "0", ""]);
});
