import { expect, test } from "vitest";
import { tokensOf } from "../../../../src/tools/grader/similarity/tokens.js";

const kinds = (code: string) => tokensOf(code).map(({ kind }) => kind);

test("names, numbers, types, layout and comments are no structure", () => {
  const one = "const a: number = b * 2; // twice";
  const two = "/* other */ let total\n  = price * 0.5;";
  expect(kinds(one)).toEqual(["let", "name", "=", "name", "*", "number", ";"]);
  expect(kinds(two)).toEqual(kinds(one));
});

test("signs that mean two things are read as what they are there", () => {
  expect(kinds("a / b / c")).toEqual(["name", "/", "name", "/", "name"]);
  expect(kinds("x = /[/]{2}/g.test(y)")).toHaveLength(8);
  const template = kinds(["`a$", "{{ b: 1 }.b}c` / d"].join(""));
  expect(template.slice(-3)).toEqual(["template end", "/", "name"]);
});

test("code that cannot be read has tokens, too, and lines are the author's", () => {
  expect(tokensOf("function (\n\n}").at(-1)).toEqual({ kind: "}", line: 3 });
});
