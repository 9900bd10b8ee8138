import { copyFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exercises, pointsOf } from "../../../src/course/exercise/index.js";
import { practiceFolder } from "./practice-folder.js";
import { workbook } from "./workbook.js";

const place = practiceFolder();

interface Row {
  readonly id: string;
  readonly points: number;
  readonly earned: number;
  readonly status: string;
}

test("workbook exercises lists them all: done, begun, not begun and missing", async () => {
  await copyFile(place.solution("softmax.ts"), join(place.exercises, "softmax.ts"));
  await writeFile(join(place.exercises, "adam.ts"), "export const adam = () => 1;");
  await rm(join(place.exercises, "gates.ts"));
  const { status, stdout } = await workbook(["exercises", "--json", "--folder", place.exercises]);
  expect(status).toBe(0);
  const list = JSON.parse(stdout) as Row[];
  expect(list.map(({ id, points }) => ({ id, points }))).toEqual(
    exercises.map((exercise) => ({ id: exercise.id, points: pointsOf(exercise) })),
  );
  const rows = new Map(list.map((row) => [row.id, row]));
  expect(rows.get("softmax")).toMatchObject({ status: "done", earned: 7, points: 7 });
  expect(rows.get("adam")).toMatchObject({ status: "begun", earned: 0 });
  expect(rows.get("gates")).toMatchObject({ status: "no file", earned: 0 });
  expect(rows.get("svm-loss")).toMatchObject({ status: "not begun", earned: 0 });
});

test("the table ends with the sum, and with what to do next", async () => {
  const { stdout } = await workbook(["exercises", "--folder", place.exercises]);
  expect(stdout).toMatch(/^01 {2}dense-forward .* 0\/\d+ {2}not begun$/m);
  expect(stdout).toMatch(/\n0 of \d+ points\nNext: workbook show dense-forward\n$/);
});
