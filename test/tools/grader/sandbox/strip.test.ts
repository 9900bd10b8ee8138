import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { strip } from "../../../../src/tools/grader/sandbox/strip.js";

const solutions = new URL("../../../../solutions/", import.meta.url);
const lines = (text: string) => text.split("\n").length;

test.each(readdirSync(solutions))("%s keeps its lines and loses its types", (file) => {
  const source = readFileSync(new URL(file, solutions), "utf8");
  const code = strip(source);
  expect(lines(code)).toBe(lines(source));
  expect(() => new Function(code.replace(/^(export|import) /gm, ""))).not.toThrow();
});

test("types of every kind go, and enums become objects, on the lines where they stood", () => {
  const source = `interface A {
  b: number;
}
enum Gate {
  Add = 1,
  Max,
}
export class Cell<T> {
  constructor(private readonly value: T) {}
  abstract?: string;
}
const f = <T,>(x: T): T => (x as unknown as T)!;
function g(this: void, a?: number): a is number { return a! > Gate.Max; }
import type { B } from "b";
throw f(<number>1);`;
  const code = strip(source);
  expect(lines(code)).toBe(lines(source));
  expect(code.split("\n").at(-1)?.replace(/\s+/g, "")).toBe("throwf(1);");
  expect(code).not.toMatch(/interface|number|import|unknown/);
});

test("what cannot be read is an error", () => {
  expect(() => strip("const a = (;")).toThrow(SyntaxError);
});

test("what is nested too deep to be read in time is refused", () => {
  const nested = (depth: number) => `x = ${"(".repeat(depth)}1${")".repeat(depth)}`;
  expect(strip(nested(100))).toBe(nested(100));
  expect(() => strip(nested(2_000))).toThrow(RangeError);
});
