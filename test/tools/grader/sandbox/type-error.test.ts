import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { exerciseOf } from "../../../../src/course/exercise/index.js";
import { typeError } from "../../../../src/tools/grader/sandbox/type-error.js";
import { functionsOf } from "../../../../src/tools/grader/submission/recognise.js";

const starter = "export function f(a: number[]): number { throw new Error(); }";
const errorIn = (source: string, linesBefore = 0) => typeError(source, linesBefore, starter, ["f"]);
const folder = (name: string) => new URL(`../../../../${name}/`, import.meta.url);
const read = (from: string, file: string) => readFileSync(new URL(file, folder(from)), "utf8");

test.each(readdirSync(folder("solutions")))("the right %s has none", (file) => {
  const functions = functionsOf(exerciseOf(file.replace(".ts", "")));
  const starter = read("exercises", file);
  expect(typeError(read("solutions", file), 0, starter, functions)).toBeUndefined();
});

test.each([
  [
    "export function f(a: number[]): number {\n  return a.lenght;\n}",
    "line 2, column 12: Property 'lenght' does not exist on type 'number[]'. Did you mean 'length'?",
  ],
  [
    "export const f = (a: number[]): number => a;",
    "line 1, column 43: Type 'number[]' is not assignable to type 'number'.",
  ],
  [
    "export function f(a: number): number { return a; }",
    "its type should be (a: number[]) => number",
  ],
  [
    "export function f(a) { return [...a, total]; }",
    "line 1, column 38: Cannot find name 'total'.",
  ],
])("%s: the error is told in the student's own lines", (source, message) => {
  expect(errorIn(source)).toBe(message);
});

test.each([
  ["plain JavaScript", "export function f(a) { return a.length; }"],
  [
    "the library",
    'import { Matrix } from "backprop-workbook"; export const f = (a: number[]) => new Matrix(a).x;',
  ],
  ["a function that is missing", "export const g = 1;"],
  ["what the sandbox's console has", "console.log(1); console.assert(true, 2);"],
  ["types that compute", "type A<T> = T extends 1 ? A<T> : never; export const f: A<1> = 3;"],
])("%s is no type error", (_, source) => {
  expect(errorIn(source)).toBeUndefined();
});

test("lines are counted from where the student's begin", () => {
  expect(errorIn("let x = 1;\nlet a: string = 1;", 1)).toMatch(/^line 1, column 5: Type 'number'/);
});

test("what the sandbox's console lacks is told", () => {
  expect(errorIn('console.beep("mine");')).toMatch(/^line 1, column 9: Property 'beep' does not/);
});
