import { describe, expect, test } from "vitest";
import { codeCells } from "../../../../src/tools/grader/submission/cells.js";

const code = (source: unknown, rest: object = {}) => ({
  cell_type: "code",
  metadata: {},
  source,
  ...rest,
});
const cells = (...all: readonly unknown[]) =>
  codeCells(JSON.stringify({ nbformat: 4, cells: all }));

describe("the code cells of a notebook", () => {
  test("have their source as one text or as lines, with any system's line ends", () => {
    const found = cells(code("a\r\nb"), { cell_type: "markdown", source: "x" }, code(["c\n", "d"]));
    expect(found).toEqual([
      { number: 1, source: "a\nb" },
      { number: 3, source: "c\nd" },
    ]);
  });

  test("know their exercise while the metadata says so, whatever else is there", () => {
    const metadata = { id: "x9", outputId: "1", workbook: { exercise: "adam" }, vscode: {} };
    expect(cells(code("a", { metadata }))[0]?.exercise).toBe("adam");
    expect(cells(code("a", { metadata: { tags: [] } }))[0]?.exercise).toBeUndefined();
    expect(cells(code("a", { metadata: { workbook: { exercise: 7 } } }))[0]).toEqual({
      number: 1,
      source: "a",
    });
  });

  test("are free of what speaks to the notebook, on lines that stay", () => {
    const found = cells(code("%%time\nlet a = 1;\n!npm install x\n%matplotlib inline\n!a && f()"));
    expect(found[0]?.source).toBe("\nlet a = 1;\n\n\n!a && f()");
  });

  test("keep a line that goes on with an expression", () => {
    const source = "const a = b\n%n;\nconst c = [\n%d\n]";
    expect(cells(code(source))[0]?.source).toBe(source);
  });

  test("are refused where they are more than anybody writes", () => {
    const much = "let a;".repeat(30_000);
    expect(() => cells(code(much), code(much), code(much))).toThrow("has more than 512 KB of code");
    expect(() => codeCells(`{"cells":[${"{},".repeat(1_000_000)}{}]}`)).toThrow("has more parts");
  });

  test("leave out cells of another language and empty ones", () => {
    expect(cells(code("%%html\n<b>x</b>"), code(" \n"), code(null), "no cell", null)).toEqual([]);
  });

  test.each([
    ["[1]", "is no notebook"],
    ['{"cells": 3}', "is no notebook"],
    ['{"cells": [', "is no notebook: it is not JSON; was it cut off?"],
    ['{"worksheets": []}', "is a notebook of format 3; open it in Jupyter and save it again"],
  ])("of %s are an error that says why", (text, message) => {
    expect(() => codeCells(text)).toThrow(message);
  });
});
