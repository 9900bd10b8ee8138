import { expect, test } from "vitest";
import { syntaxError } from "../../../../src/tools/grader/sandbox/syntax-error.js";

test("a mistake is told with line and column", () => {
  expect(syntaxError("let a;\n  let b = (;")).toBe("line 2, column 12: Expression expected.");
});

test("lines are counted from where the student's begin", () => {
  expect(syntaxError("let a;\n  let b = (;", 1)).toBe("line 1, column 12: Expression expected.");
  expect(syntaxError("let b = (;\nlet a;", 1)).toBe("in another cell: Expression expected.");
});

test("of code that parses there is nothing to say", () => {
  expect(syntaxError("const a: number = 1;")).toBeUndefined();
});
