import { expect, test } from "vitest";
import { Variables, withoutInitialValues } from "../../../../src/tools/kernel/cells/variables.js";

const js = "exports.b = exports.a = void 0;\nconst a = 1;\nexports.a = a;";

function set(variables: Variables, name: string, value: unknown): void {
  Reflect.set(variables.exports, name, value);
}

test("what a cell has not come to is known", () => {
  const variables = new Variables();
  const pending = variables.expect(js);
  set(variables, "a", 1);
  expect([...pending.missed()]).toEqual(["b"]);
});

test("a cell that ends leaves what it declared without a value undefined", () => {
  const variables = new Variables();
  set(variables, "b", 5);
  const pending = variables.expect(js);
  pending.complete();
  expect(variables.take("b")).toBeUndefined();
});

test("an import may be declared again as a variable", () => {
  const variables = new Variables();
  Object.defineProperty(variables.exports, "x", { enumerable: true, get: () => 1 });
  set(variables, "x", 2);
  expect(variables.take("x")).toBe(2);
});

test("the compiler's first step is taken off, and no line moves", () => {
  expect(withoutInitialValues(js)).toBe("\nconst a = 1;\nexports.a = a;");
  expect(withoutInitialValues("exports.π = void 0;")).toBe("");
  expect(withoutInitialValues("f('exports.a = void 0;')")).toContain("void 0");
});
