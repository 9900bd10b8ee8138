import { describe, expect, test } from "vitest";
import { exercises } from "../../../../src/course/exercise/index.js";
import { definedNames } from "../../../../src/tools/grader/submission/defined-names.js";
import {
  answersInCode,
  answersInNotebook,
  plainStem,
} from "../../../../src/tools/grader/submission/recognise.js";

const defines = (source: string, name: string) => definedNames(source).has(name);
const file = (path: string) => ({
  path,
  bytes: 1,
  modified: new Date(0),
  read: async () => new Uint8Array(),
});
const inCode = (path: string, source: string) => answersInCode(file(path), source, exercises);
const notebook = (...cells: readonly (readonly [source: string, exercise?: string])[]) =>
  answersInNotebook(
    file("04.ipynb"),
    JSON.stringify({
      cells: cells.map(([source, exercise]) => ({
        cell_type: "code",
        source,
        metadata: exercise === undefined ? {} : { workbook: { exercise } },
      })),
    }),
    exercises,
  );

describe("a definition of softmax", () => {
  test.each([
    "function softmax(a) {}",
    "  export async function softmax(a) {}",
    "export default function softmax(a) {}",
    "const softmax = (a: number[]) => a;",
    "export const softmax: (a: number[]) => number[] = (a) => a;",
    "let softmax = a => a",
    "var softmax = async function () {}",
    "export { other, softmax };",
    "softmax = (a) => a;",
    "const { adam, softmax } = all;",
  ])("is %s", (source) => expect(defines(`let b;\n${source}\n`, "softmax")).toBe(true));

  test.each([
    "function softmaxJacobian(a) {}",
    'import { softmax } from "backprop-workbook";',
    "const softmax = values.map((a) => a);",
    "const b = softmax((a) => a);",
    "// function softmax(a) {}",
    "const softmax = 3;",
    "const all = { softmax: (a) => a };",
    "softmax == (a);",
  ])("is not %s", (source) => expect(defines(source, "softmax")).toBe(false));

  test("is looked for in a moment, whatever the text", () => {
    const texts = [" ", "function ", "const softmax:", "export {", "export {\n", "\n", "(=>"];
    const more = ["const a:\n", "export {a,", "export\n", "async\n", "var a=(\n", "{}\n"];
    for (const text of [...texts, ...more]) {
      expect(defines(text.repeat(250_000), "softmax")).toBe(false);
    }
  });
});

test.each([
  "softmax.ts",
  "a/Softmax (1).ts",
  "softmax-2.js",
  "softmax copy.ts",
  "softmax_final.ts",
])("%s is an answer to softmax by its name", (path) => expect(plainStem(path)).toBe("softmax"));

describe("a file of code", () => {
  test("is an answer by its name, whatever it defines", () => {
    const [answer, ...others] = inCode("x/softmax.ts", "function adam() {}");
    expect(answer).toMatchObject({ exercise: "softmax", by: "name", from: "x/softmax.ts" });
    expect(others).toEqual([]);
  });

  test("of another name answers what it defines", () => {
    const found = inCode("all.ts", "export function adam() {}\nexport const softmax = (a) => a;");
    expect(found.map(({ exercise, by }) => [exercise, by])).toEqual([
      ["softmax", "definition"],
      ["adam", "definition"],
    ]);
  });

  test("that was exported from a notebook is read as a cell, without its first line", () => {
    const script =
      '#!/usr/bin/env node\nimport { check } from "backprop-workbook/notebook";\nfunction softmax() {}\n';
    const [answer] = inCode("notebook.ts", script);
    const source = script.replace("#!/usr/bin/env node", "");
    expect(answer).toMatchObject({
      exercise: "softmax",
      source,
      notebook: { cells: [source], place: 0 },
    });
    expect(inCode("softmax.ts", "function softmax() {}")[0]).not.toHaveProperty("notebook");
  });

  test("that defines only one of two functions is no answer to both", () => {
    expect(inCode("all.ts", "export function pathGradient() {}")).toEqual([]);
  });
});

describe("a notebook", () => {
  const solution = "function softmax(a) {}";

  test("answers in the marked cell, with all cells around it", () => {
    const [answer] = notebook(["1"], ["2"], [solution, "softmax"], ["4"]);
    expect(answer).toMatchObject({
      exercise: "softmax",
      by: "name",
      from: "04.ipynb, cell 3",
      notebook: { cells: ["1", "2", solution, "4"], place: 2 },
    });
  });

  test("answers in any cell that defines the function, where the mark is lost or lies", () => {
    expect(notebook(["1"], [solution])[0]?.from).toBe("04.ipynb, cell 2");
    expect(notebook(["1", "softmax"], [solution])[0]?.from).toBe("04.ipynb, cell 2");
  });

  test("answers below the starter, too, and keeps that where nothing else is", () => {
    const starter = 'function softmax(a) {\n  throw new Error("not written yet");\n}';
    const [, answer] = notebook([starter, "softmax"], [solution]);
    expect(answer?.from).toBe("04.ipynb, cell 2");
    expect(notebook([starter, "softmax"], ["1"])[0]?.from).toBe("04.ipynb, cell 1");
  });

  test("keeps a marked cell that defines nothing, so that it is told what is missing", () => {
    expect(notebook(["let a = (;", "softmax"])[0]?.source).toBe("let a = (;");
  });

  test("does not take what it imports for an answer", () => {
    expect(
      notebook(['import {\n  softmax,\n  crossEntropy,\n} from "backprop-workbook";']),
    ).toEqual([]);
  });
});
