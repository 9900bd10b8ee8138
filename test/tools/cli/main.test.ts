import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { main } from "./workbook.js";

const workbook = (...words: string[]) =>
  spawnSync(process.execPath, [main, ...words], { encoding: "utf8" });

test("a process that did its work exits 0 with the answer on standard output", () => {
  const { status, stdout, stderr } = workbook("errata", "E14");
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("E14");
});

test("one whose work failed exits 1, one that was used wrongly 2, with a line on standard error", () => {
  const failed = workbook("grade", "nowhere/softmax.ts");
  expect(failed.stderr).toBe("workbook: nowhere/softmax.ts: there is no such file\n");
  expect([failed.status, failed.stdout]).toEqual([1, ""]);
  const wrong = workbook("show", "sofmax");
  expect(wrong.stderr).toBe('workbook: unknown exercise "sofmax": did you mean "softmax"?\n');
  expect([wrong.status, wrong.stdout]).toEqual([2, ""]);
});
