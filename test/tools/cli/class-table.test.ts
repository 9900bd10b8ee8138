import { expect, test } from "vitest";
import { ClassTable } from "../../../src/tools/cli/class-table.js";
import type { StudentReport } from "../../../src/tools/grader/index.js";

const exercise = (id: string, earned: number) => ({
  exercise: id,
  title: "",
  earned,
  points: 4,
  checks: [],
});
const report = (student: string): StudentReport => ({
  student,
  earned: 6,
  points: 16,
  exercises: [exercise("a", 4), exercise("b", 2), exercise("c", 0), exercise("d", 0)],
  notes: [
    { kind: "missing", message: "nothing was handed in for d", exercise: "d" },
    { kind: "late", message: "b\x1b[31m.ts: late" },
  ],
});

function written(isTTY: boolean, ...names: readonly string[]): string {
  let text = "";
  const write = (some: string) => {
    text += some;
    return true;
  };
  const table = new ClassTable({ write, isTTY, columns: 60 } as never, names, ["a", "b"]);
  for (const name of names) table.row(report(name));
  table.end("all done");
  return text;
}

test("each student has a row, with a mark for each exercise and the notes below", () => {
  expect(written(false, "ann", "bob").split("\n").slice(1)).toEqual([
    "student  points",
    "ann        6/16  ✓~✗·",
    "          late: b?[31m.ts: late",
    "bob        6/16  ✓~✗·",
    "          late: b?[31m.ts: late",
    "all done",
    "",
  ]);
});

test("a terminal shows the progress on a last line, which goes when all is done", () => {
  const text = written(true, "ann", "bob");
  expect(text).toContain("[##########..........] 1 of 2 students");
  expect(text.endsWith("\r\x1b[2Kall done\n")).toBe(true);
});

test("long names are shortened", () => {
  expect(written(false, "x".repeat(90))).toContain(`${"x".repeat(39)}…    6/16`);
});
