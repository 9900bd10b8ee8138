import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { exercises, pointsOf } from "../../../src/course/exercise/index.js";
import { temporaryFolder } from "../../temporary-folder.js";
import { workbook } from "./workbook.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = temporaryFolder();
/** Copies a file that was handed out, or the answer to it. */
const take = (from: "exercises" | "solutions", id: string, to = folder) =>
  copyFile(join(root, from, `${id}.ts`), join(to, `${id}.ts`));

interface Row {
  readonly id: string;
  readonly points: number;
  readonly earned: number;
  readonly status: string;
}

test("workbook exercises lists them all: done, begun, not begun and missing", async () => {
  await take("solutions", "softmax");
  await writeFile(join(folder, "adam.ts"), "export const adam = () => 1;");
  await take("exercises", "svm-loss");
  const { status, stdout } = await workbook(["exercises", "--json", "--folder", folder]);
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
  const begun = join(folder, "begun");
  await mkdir(begun);
  await take("exercises", "neuron", begun);
  const { stdout } = await workbook(["exercises", "--folder", begun]);
  expect(stdout).toMatch(/^01 {2}neuron .* 0\/\d+ {2}not begun$/m);
  expect(stdout).toMatch(/\n0 of \d+ points\nNext: workbook show neuron\n$/);
});
