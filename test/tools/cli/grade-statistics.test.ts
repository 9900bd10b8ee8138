import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { json } from "../../../src/tools/grader/format/json.js";
import { temporaryFolder } from "../../temporary-folder.js";
import { classOf, nothing, partial, perfect } from "../grader/format/sample.js";
import { workbook } from "./workbook.js";

let folder = "";
beforeEach(async () => {
  folder = temporaryFolder();
  const parts = [classOf(perfect, partial), classOf(nothing)];
  for (const [i, part] of parts.entries()) {
    await writeFile(join(folder, `${i}.json`), json.write(part, { staff: false }));
  }
});

const statistics = (...words: string[]) =>
  workbook(["grade", "statistics", join(folder, "0.json"), join(folder, "1.json"), ...words]);

test("workbook grade statistics counts over all parts of a class", async () => {
  const { status, stdout } = await statistics();
  expect(stdout).toContain("3 students\n\nsoftmax: Softmax that does not overflow\n");
  expect(stdout).toContain("1  exponentials overflow, subtract the maximum first");
  expect(status).toBe(0);
});

test("--json prints the counts, --figure draws them", async () => {
  const figure = join(folder, "class.svg");
  const { stdout } = await statistics("--json", "--figure", figure);
  expect(JSON.parse(stdout)).toMatchObject({ version: 1, students: 3 });
  expect(await readFile(figure, "utf8")).toMatch(/^<svg .*Checks passed by 3 students.*<\/svg>$/s);
});

test("a class of which nothing was graded is said to be one", async () => {
  await writeFile(join(folder, "0.json"), json.write(classOf(), { staff: false }));
  const { status, stderr } = await workbook(["grade", "statistics", join(folder, "0.json")]);
  expect(stderr).toContain("nothing was graded\n");
  expect(status).toBe(1);
});

test("a file that is no report is named", async () => {
  const { status, stderr } = await workbook(["grade", "statistics", join(folder, "none.json")]);
  expect(stderr).toContain("none.json cannot be read\n");
  expect(status).toBe(1);
});
