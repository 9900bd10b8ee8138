import { expect, test } from "vitest";
import { lineIn } from "../../../../src/tools/grader/sandbox/job.js";

const stack = `    at total (student.ts:2:5)
    at softmax (student.ts:7:10)
    at run (backprop-workbook/exercise/judge/run.js:20:3)`;

test("the innermost line of a stack is the student's", () => {
  expect(lineIn(stack, 0)).toBe(2);
});

test("lines before the student's first are passed over", () => {
  expect(lineIn(stack, 4)).toBe(3);
  expect(lineIn(stack, 7)).toBeUndefined();
});

test("a stack without the student's code has no line", () => {
  expect(lineIn("    at run (run.js:20:3)", 0)).toBeUndefined();
});
