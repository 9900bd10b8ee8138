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

test.each([
  ["reformatted", "export function softmax(a) {\n\tthrow new Error('not written yet')\n}", true],
  ["with one of two functions written", 'f = 1;\nthrow new Error( "not written yet" );', true],
  ["with the line commented out", '// throw new Error("not written yet");\nreturn a;', false],
  ["with the line in a longer comment", '/* throw new Error("not written yet"); */ x', false],
  [
    "with the line behind a comment's sign in a text",
    'a = "/*"; throw new Error("not written yet");',
    true,
  ],
  ["with the line in a text", 'a = `throw new Error("not written yet")`;', false],
])("a starter %s: %s", (_, source, is) => expect(isStarter(answer(source))).toBe(is));

test("any text is looked through in a moment", () => {
  for (const text of ["/*", '"', "`", "//", "throw new ", "\\", "'\\"]) {
    expect(isStarter(answer(text.repeat(130_000)))).toBe(false);
  }
});
