import { expect, test } from "vitest";
import { workbook } from "./workbook.js";

test("workbook show has the task, the signature and the visible checks with their answers", async () => {
  const { status, stdout } = await workbook(["show", "softmax"]);
  expect(status).toBe(0);
  expect(stdout).toContain("Softmax turns any numbers into probabilities:\n");
  expect(stdout).toContain("\n    export function softmax(a: number[]): number[];\n");
  expect(stdout).toContain("two numbers: softmax([0, 1.09861]) gives [0.25, 0.75]\n");
});

test("of hidden checks it names the points and what they try", async () => {
  const { stdout } = await workbook(["show", "softmax"]);
  expect(stdout).toContain("  1 point   very negative numbers (hidden)\n");
  expect(stdout).not.toContain("-2000");
});

test("it says where to write, and an unknown exercise suggests the nearest", async () => {
  const { stdout } = await workbook(["show", "adam", "--folder", "/somewhere"]);
  expect(stdout).toContain("Write it in /somewhere/adam.ts, then: workbook watch adam\n");
  const { status, stderr } = await workbook(["show", "sofmax"]);
  expect(stderr).toBe('workbook: unknown exercise "sofmax": did you mean "softmax"?\n');
  expect(status).toBe(2);
});
