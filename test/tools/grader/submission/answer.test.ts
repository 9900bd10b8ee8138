import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Answer, isStarter } from "../../../../src/tools/grader/submission/answer.js";

const answer = (source: string): Answer => ({
  exercise: "softmax",
  source,
  from: "softmax.ts",
  modified: new Date(0),
  by: "name",
});
const folder = (name: string) => new URL(`../../../../${name}/`, import.meta.url);
const sources = (name: string) =>
  readdirSync(folder(name))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(new URL(file, folder(name)), "utf8"));

test("a starter of the course is known as one, and no solution is", () => {
  for (const source of sources("solutions")) expect(isStarter(answer(source))).toBe(false);
  const starters = sources("exercises");
  // A student may be at work in this folder; one starter has to be left.
  expect(starters.some((source) => isStarter(answer(source)))).toBe(true);
});
