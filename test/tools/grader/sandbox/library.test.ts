import { describe, expect, test } from "vitest";
import { RUN, readModule, resolveImport } from "../../../../src/tools/grader/sandbox/library.js";

describe("inside the sandbox", () => {
  test.each([
    ["node:fs", 'there is nothing of Node here, only "backprop-workbook"'],
    ["mathjs", 'there is only "backprop-workbook" here; write what you need yourself'],
    ["./adam.js", "each answer is graded alone; put all that it needs into it"],
    ["../../solutions/adam.js", "each answer is graded alone; put all that it needs into it"],
    ["/etc/passwd", 'there is only "backprop-workbook" here; write what you need yourself'],
    [
      "backprop-workbook/figure",
      'only "backprop-workbook" itself is here; leave figures and shows out',
    ],
    [
      "backprop-workbook/../../solutions/adam.js",
      'only "backprop-workbook" itself is here; leave figures and shows out',
    ],
    [
      "backprop-workbook/library/matrix/no-such-file.js",
      'only "backprop-workbook" itself is here; leave figures and shows out',
    ],
    [
      "backprop-workbook/library/network/network.js",
      'only "backprop-workbook" itself is here; leave figures and shows out',
    ],
    [
      "backprop-workbook/exercise/references.js",
      'only "backprop-workbook" itself is here; leave figures and shows out',
    ],
  ])("%s cannot be imported, and what to do is said", (name, advice) => {
    const resolved = resolveImport("student.ts", name);
    expect(() => readModule(resolved)).toThrow(`cannot import ${JSON.stringify(name)}: ${advice}`);
  });

  test("modules have names that tell nothing of the machine", () => {
    expect(resolveImport("student.ts", "backprop-workbook")).toBe("backprop-workbook/index.js");
    const index = "backprop-workbook/index.js";
    expect(resolveImport(index, "./matrix/index.js")).toBe("backprop-workbook/matrix/index.js");
    expect(RUN).toBe("backprop-workbook/course/exercise/judge/run.js");
  });
});
