import { expect, test } from "vitest";
import { withAdvice } from "../../../../src/tools/kernel/cells/advice.js";
import type { CellError } from "../../../../src/tools/kernel/channel.js";

const unknown: CellError = {
  status: "error",
  ename: "TypeScriptError",
  evalue: "Cannot find name 'check'. (TS2304)",
  traceback: ["cell 1, line 1, column 1: Cannot find name 'check'. (TS2304)"],
};

test.each([
  ["{ a: 1, b: 2 }", "in parentheses"],
  ["  {\n  a: 1,\n  b: [2],\n}\n", "in parentheses"],
  ["<h1>Title</h1>", "This is HTML"],
  ["<!DOCTYPE html>", "This is HTML"],
  ["<br/>", "This is HTML"],
  ["%timeit x", "command of IPython's"],
  ["!ls -l", "command of IPython's"],
])("%s gets one plain sentence", (code, sentence) => {
  const { evalue, traceback } = withAdvice(unknown, code, true);
  expect(evalue).toContain(sentence);
  expect(traceback).toEqual([evalue]);
});

test("a name that is missing before any cell has run sends to the first cell", () => {
  const { evalue, traceback } = withAdvice(unknown, "check('a', {})", false);
  expect(evalue).toContain("run the first cell");
  expect(traceback).toEqual([evalue, ...unknown.traceback]);
});

test("a package that is missing is followed by what to do", () => {
  const missing = (name: string) => ({
    ...unknown,
    traceback: [`cell 1, line 1, column 1: Cannot find module '${name}' or its types. (TS2307)`],
  });
  const last = (name: string) => withAdvice(missing(name), "", true).traceback.at(-1);
  expect(last("lodash")).toContain('"npm install lodash" in its folder');
  expect(last("@scope/name/part")).toContain('"npm install @scope/name"');
  expect(last("./local")).toContain("Cannot find module './local'");
});

test.each(["check('a', {})", "{ let x = 1; f(x) }", "a < b > c", "!done", "!(a)"])(
  "%s keeps the compiler's words",
  (code) => {
    expect(withAdvice(unknown, code, true)).toEqual(unknown);
  },
);
