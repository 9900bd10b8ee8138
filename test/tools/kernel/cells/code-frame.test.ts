import { expect, test } from "vitest";
import { codeFrame } from "../../../../src/tools/kernel/cells/code-frame.js";

const source = "const x = 1;\nx.foo();\nx";

test("the line stands between its neighbours with a caret below", () => {
  expect(codeFrame(source, { line: 2, column: 3 })).toEqual([
    "  1 | const x = 1;",
    "> 2 | x.foo();",
    "    |   ^",
    "  3 | x",
  ]);
});

test("a length marks as many characters, and none beyond the line", () => {
  expect(codeFrame(source, { line: 2, column: 3 }, 3, 0)).toEqual([
    "> 2 | x.foo();",
    "    |   ^^^",
  ]);
  expect(codeFrame(source, { line: 3, column: 1 }, 9, 0)).toEqual(["> 3 | x", "    | ^"]);
});

test("tabs before the caret stay tabs", () => {
  expect(codeFrame("\tx()", { line: 1, column: 2 }, 1, 0)[1]).toBe("    | \t^");
});

test("line numbers are aligned", () => {
  const long = Array.from({ length: 12 }, (_, i) => `line ${i + 1}`).join("\n");
  expect(codeFrame(long, { line: 9, column: 1 })[0]).toBe("   8 | line 8");
  expect(codeFrame(long, { line: 9, column: 1 }).at(-1)).toBe("  10 | line 10");
});
