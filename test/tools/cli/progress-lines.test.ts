import { expect, test } from "vitest";
import { ProgressLines } from "../../../src/tools/cli/progress-lines.js";

function screen(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) > 0 };
}

test("a file gets one line a job, when it is done", () => {
  const file = screen(false);
  const lines = new ProgressLines(file, ["a", "long"]);
  lines.update(0, "cell 1 of 2");
  lines.update(1, "ok 1.0 s");
  lines.update(0, "FAILED 2.0 s");
  expect(file.written).toEqual(["long  ok 1.0 s\n", "a     FAILED 2.0 s\n"]);
});

test("a terminal gets all lines, drawn over the last ones", () => {
  const terminal = screen(true);
  const lines = new ProgressLines(terminal, ["a", "b"]);
  lines.update(0, "starting");
  lines.update(1, "starting");
  expect(terminal.written[0]).toBe("\x1b[2Ka  starting\n\x1b[2Kb  waiting\n");
  expect(terminal.written[1]).toBe("\x1b[2A\x1b[2Ka  starting\n\x1b[2Kb  starting\n");
});
