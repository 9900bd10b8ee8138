import { describe, expect, test } from "vitest";
import { declaredNames, freeNames } from "../../../../src/tools/grader/sandbox/names.js";
import { parse } from "../../../../src/tools/grader/sandbox/syntax-error.js";

const statement = (source: string) => {
  const [first] = parse(source).statements;
  if (first === undefined) throw new Error("no statement");
  return first;
};
const declared = (source: string) => declaredNames(statement(source));
const free = (source: string) => [...freeNames(statement(source))].sort();

describe("a statement declares", () => {
  test.each([
    ["function f() {}", ["f"]],
    ["class A {}", ["A"]],
    ["const a = 1, { b, c: [d, , e], ...g } = x;", ["a", "b", "d", "e", "g"]],
    ["interface I {}", ["I"]],
    ["type T = 1;", ["T"]],
    ["enum E { A }", ["E"]],
    ['import a, { b as c, d } from "x";', ["a", "c", "d"]],
    ['import * as e from "x";', ["e"]],
    ['import "x";', []],
    ["f(1);", []],
  ])("%s", (source, names) => expect(declared(source)).toEqual(names));
});

describe("a statement uses", () => {
  test.each([
    ["the names it does not declare", "function f(a) { return a + b; }", ["b", "f"]],
    ["no members, keys and labels", "f = { a: x.b, c() {} }.d;", ["f", "x"]],
    ["shorthand keys", "f = { a };", ["a", "f"]],
    [
      "no locals of its loops, blocks and catches",
      "for (const i of l) { let j = i; try { k(); } catch (e) { e(j); } }",
      ["k", "l"],
    ],
    ["no names of inner functions and classes", "{ function g() { g(); } class A { b = A; } }", []],
    ["no name of a function expression", "x = function g(a = h) { return g(a); };", ["h", "x"]],
    ["outer names beside inner ones of the same name", "x = [a, (a) => a];", ["a", "x"]],
    ["types, but none of its own parameters", "const a: T<U> = <V,>(v: V) => v;", ["T", "U", "a"]],
    ["what patterns take apart", "function f({ a: b = c }, [d]) { return b + d; }", ["c", "f"]],
  ])("%s", (_, source, names) => expect(free(source)).toEqual(names));
});
