import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { broken, type Exercise, exerciseOf, plan } from "../../../../src/course/exercise/index.js";
import { GradeCache } from "../../../../src/tools/grader/class/cache.js";
import { temporaryFolder } from "../../../temporary-folder.js";

const exercise = exerciseOf("softmax");
const report = broken(exercise, plan(exercise, 0), "threw", "a report to be kept");
const code = { source: "export const softmax = 1;" };

let folder = "";
beforeEach(() => {
  folder = temporaryFolder();
});

async function filled(): Promise<GradeCache> {
  const cache = new GradeCache(folder, "v1");
  await cache.put(exercise, code, report);
  return cache;
}

test("the report of an answer is found again, by another run too", async () => {
  await filled();
  expect(await new GradeCache(folder, "v1").get(exercise, code)).toEqual(report);
});

test("a changed answer, notebook or program is graded anew", async () => {
  const cache = await filled();
  expect(await cache.get(exercise, { source: `${code.source} ` })).toBeUndefined();
  expect(await cache.get(exercise, { ...code, notebook: { cells: [], place: 0 } })).toBeUndefined();
  expect(await new GradeCache(folder, "v2").get(exercise, code)).toBeUndefined();
});

test("a changed check or mistake is graded anew", async () => {
  const cache = await filled();
  const [first, ...others] = exercise.checks;
  const changes: readonly Partial<Exercise>[] = [
    { checks: [{ ...first, points: 3 } as (typeof exercise.checks)[number], ...others] },
    { checks: [{ ...first, with: () => [[1, 2]] } as (typeof exercise.checks)[number], ...others] },
    { mistakes: exercise.mistakes.slice(1) },
    { mistakes: [{ says: exercise.mistakes[0]?.says ?? "", exports: { softmax: () => 7 } }] },
  ];
  for (const change of changes) {
    expect(await cache.get({ ...exercise, ...change }, code)).toBeUndefined();
  }
  expect(await cache.get({ ...exercise }, code)).toEqual(report);
});

test("a damaged file is as good as none", async () => {
  const cache = await filled();
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  writeFileSync(join(folder, files.find((file) => file.endsWith(".json")) ?? ""), '{"exer');
  expect(await cache.get(exercise, code)).toBeUndefined();
});
