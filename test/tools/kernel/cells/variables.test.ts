import { expect, test } from "vitest";
import { type Declarations, Variables } from "../../../../src/tools/kernel/cells/variables.js";

const cell = (declarations: Partial<Declarations> = {}): Declarations => ({
  declared: new Set(["a", "b"]),
  hoisted: new Set(),
  renamed: new Map(),
  marked: new Set(),
  ...declarations,
});

test("what a cell has not come to is known", () => {
  const variables = new Variables();
  const running = variables.begin(cell());
  Reflect.set(running.let, "a", 1);
  expect([...running.missed()]).toEqual(["b"]);
  expect(variables.values.a).toBe(1);
});

test("a variable cannot be read or set before its declaration has run", () => {
  const { values } = new Variables();
  const expected = new ReferenceError("Cannot access 'a' before initialization");
  expect(() => values.a).toThrow(expected);
  expect(() => {
    values.a = 1;
  }).toThrow(expected);
});

test("a constant cannot be set, and may be declared again", () => {
  const variables = new Variables();
  Reflect.set(variables.begin(cell()).const, "a", 1);
  expect(Reflect.set(variables.values, "a", 2)).toBe(false);
  Reflect.set(variables.begin(cell()).let, "a", 3);
  variables.values.a = 4;
  expect(variables.values.a).toBe(4);
});

test("a var is there from the start, keeps its value, and is gone if its cell does not come to it", () => {
  const variables = new Variables();
  const hoisting = cell({ declared: new Set(["v"]), hoisted: new Set(["v"]) });
  const first = variables.begin(hoisting);
  expect(variables.values.v).toBeUndefined();
  expect(first.missed()).toEqual(new Set(["v"]));
  expect(() => variables.values.v).toThrow(ReferenceError);
  variables.begin(hoisting);
  variables.values.v = 5;
  variables.begin(hoisting);
  expect(variables.values.v).toBe(5);
});

test("an import is what its module says now, and may be declared again as a variable", () => {
  const variables = new Variables();
  let exported = 1;
  const running = variables.begin(cell());
  running.bind("a", () => exported);
  exported = 2;
  expect(variables.values.a).toBe(2);
  Reflect.set(running.let, "a", 3);
  expect(variables.values.a).toBe(3);
});

test("a further name stands for its variable, unless the cell fails before", () => {
  const variables = new Variables();
  const renaming = cell({ declared: new Set(["a", "c"]), renamed: new Map([["c", "a"]]) });
  const first = variables.begin(renaming);
  expect(first.missed()).toEqual(new Set(["a", "c"]));
  expect("c" in variables.values).toBe(false);
  const second = variables.begin(renaming);
  Reflect.set(second.let, "a", 7);
  expect(variables.values.c).toBe(7);
});
