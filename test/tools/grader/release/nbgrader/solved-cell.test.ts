import { expect, test } from "vitest";
import { solvedCell } from "../../../../../src/tools/grader/release/nbgrader/solved-cell.js";

const cell = `function half(a: number): number {
  throw new Error("not written yet");
}`;

test("the answer stands between nbgrader's marks, in the cell's own signature", () => {
  const reference = "/** Half. */\nexport function half(b: number): number {\n  return b / 2;\n}\n";
  expect(solvedCell(cell, reference)).toBe(`function half(a: number): number {
  /// BEGIN SOLUTION
  return b / 2;
  /// END SOLUTION
}`);
});

test("what the answer has beside the function comes before it", () => {
  const reference = `const TWO = 2;
export interface Number {}
export function half(a: number): number {
  return divide(a, TWO);
}

/** A quotient. */
function divide(a: number, b: number): number {

  return a / b;
}
`;
  expect(solvedCell(cell, reference)).toBe(`function half(a: number): number {
  /// BEGIN SOLUTION
  const TWO = 2;
  /** A quotient. */
  function divide(a: number, b: number): number {

    return a / b;
  }
  return divide(a, TWO);
  /// END SOLUTION
}`);
});

test("each of several functions gets its own answer, and $ is a letter like others", () => {
  const two = `${cell}\n\n${cell.replace("half", "whole")}`;
  const reference = `export function whole(a: number) {\n  return a;\n}
export function half(a: number) {\n  const $$ = "$&";\n  return a / 2;\n}`;
  const solved = solvedCell(two, reference);
  expect(
    solved.replace(/ {2}\/\/\/ BEGIN.*?END SOLUTION/gs, '  throw new Error("not written yet");'),
  ).toBe(two);
  expect(solved.indexOf("return a / 2")).toBeLessThan(solved.indexOf("return a;"));
  expect(solved).toContain('const $$ = "$&";');
});

test("a function without an answer is refused", () => {
  expect(() => solvedCell(cell, "export function third() {}")).toThrow(
    /^reference: expected the function half/,
  );
});

test("a cell that asks for nothing stays as it is", () => {
  expect(solvedCell("const a = 1;", "")).toBe("const a = 1;");
});
