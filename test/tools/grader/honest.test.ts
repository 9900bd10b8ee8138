import { afterAll, describe, expect, test } from "vitest";
import { exerciseOf } from "../../../src/course/exercise/index.js";
import { grade } from "../../../src/tools/grader/grade.js";
import { Sandbox } from "../../../src/tools/grader/sandbox/sandbox.js";
import type { SubmittedFile } from "../../../src/tools/grader/submission/file.js";
import { readSubmission } from "../../../src/tools/grader/submission/submission.js";

const sandbox = new Sandbox(2);
afterAll(() => sandbox.close());

const softmax = exerciseOf("softmax");

/** A right body, with something before the first line and something that the powers are added to. */
const body = (before = "", add = "0") =>
  `${before} const m = Math.max(...a), e = a.map((v) => Math.exp(v - m + ${add}));
  const s = e.reduce((x, y) => x + y); return e.map((v) => v / s);`;
const declared = (before = "", add = "0") =>
  `function softmax(a: number[]) { ${body(before, add)} }`;
const exported = (before = "", add = "0") => `export ${declared(before, add)}`;
const starter =
  'function softmax(a: number[]): number[] {\n  throw new Error("not written yet");\n}';

async function pointsOf(files: Readonly<Record<string, string>>): Promise<number> {
  const submitted = Object.entries(files).map(
    ([path, text]): SubmittedFile => ({
      path,
      bytes: text.length,
      modified: new Date(0),
      read: async () => Buffer.from(text),
    }),
  );
  const listing = { files: submitted, folders: [], faults: [], close() {} };
  const { answers } = await readSubmission(listing, { exercises: [softmax] });
  const answer = answers.get("softmax");
  if (answer === undefined) return -1;
  const report = await grade(softmax, answer, sandbox);
  return report.earned;
}

const notebook = (cells: readonly string[], marked = -1) =>
  JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    cells: cells.map((source, i) => ({
      cell_type: "code",
      source,
      metadata: i === marked ? { workbook: { exercise: "softmax" } } : {},
    })),
  });

describe("an honest file gets its points:", () => {
  test.each<[string, string]>([
    ["copies with structuredClone", exported("a = structuredClone(a);")],
    [
      "copies what plain data holds",
      exported("structuredClone({ a: [new Map([[1, new Set([2])]]), new Date(0), null] });"),
    ],
    [
      "a console taken apart",
      `const { log, table } = console;\n${exported("log(a); table([a]);")}`,
    ],
    ["a console of the global", exported("globalThis.console.groupCollapsed?.('x');")],
    [
      "namespaces",
      `export namespace A.B { export const none = 0; }\nmodule Old { export let z = 0; }\n${exported("", "A.B.none + Old.z")}`,
    ],
    ["enums", `enum E { A } const enum F { B = 0 }\n${exported("", "E.A + F.B")}`],
    ["export default of a function", `export default ${declared()}`],
    ["export default of an arrow", `export default (a: number[]) => { ${body()} };`],
    ["export default of a name", `${declared()}\nexport default softmax;`],
    ["a list of exports", `${declared()}\nexport { softmax };`],
    [
      "an export by another name",
      `${declared().replace("softmax", "mine")}\nexport { mine as softmax };`,
    ],
    [
      "a static method",
      `class S { static of(a: number[]) { ${body()} } }\nexport const softmax = S.of;`,
    ],
    [
      "a parameter that is a property",
      `class S { constructor(private readonly a: number[]) {} run() { const a = this.a; ${body()} } }\nexport const softmax = (a: number[]) => new S(a).run();`,
    ],
    [
      "overloads",
      `export function softmax(a: number[]): number[];\nexport function softmax(a: any) { ${body()} }`,
    ],
    [
      "a Float64Array",
      `export const softmax = (a: number[]) => Float64Array.from(((a) => { ${body()} })(a));`,
    ],
    [
      "the starter's line in comments",
      exported(
        '\n// throw new Error("not written yet");\n/* throw new Error("not written yet"); */',
      ),
    ],
    [
      "the starter's line in a text",
      exported(`const text = 'throw new Error("not written yet")';`),
    ],
    [
      "a reformatted starter",
      exported().replace("(a: number[])", "(\n  a: number[],\n): number[]"),
    ],
    ["a trial at its end", `${exported()}\nconsole.log(softmax([1, 2]));`],
    [
      "a help that comes later",
      `export const softmax = (a: number[]) => help(a);\nconst help = (a: number[]) => { ${body()} };`,
    ],
    [
      "the course's matrices",
      `import { Matrix } from "backprop-workbook";\n${exported("Matrix.from([a]);")}`,
    ],
    [
      "imports that only types need",
      `import type { Network } from "backprop-workbook";\n${exported()}`,
    ],
    [
      "imports that nothing needs",
      `import { softmax as theirs, Dense } from "backprop-workbook";\n${exported()}`,
    ],
    ["a first line for a shell", `#!/usr/bin/env node\n${exported()}`],
    ["ends of lines from Windows", exported("\r\n\r\n")],
    ["a byte order mark", `\ufeff${exported()}`],
    [
      "references and maps to files",
      `/// <reference path="/etc/passwd" />\n${exported()}\n//# sourceMappingURL=/etc/passwd`,
    ],
  ])("%s", async (_, source) => {
    expect(await pointsOf({ "softmax.ts": source })).toBe(7);
  });

  test.each([
    "softmax (1).ts",
    "Softmax.TS",
    "softmax - Copy.ts",
    "Copy of softmax.ts",
    "softmax_final.ts",
    "my_softmax.ts",
    "softmax.ts.txt",
    "softmax (1).ts.txt",
    "softmax.js",
    "softmax.mts",
  ])("called %s", async (name) => {
    expect(await pointsOf({ [name]: exported().replace(": number[]", "") })).toBe(7);
  });

  test("beside the starter", async () => {
    expect(
      await pointsOf({ "softmax.ts": `export ${starter}`, "softmax (1).ts": exported() }),
    ).toBe(7);
    expect(
      await pointsOf({ "softmax.ts": exported(), "softmax (1).ts": `export ${starter}` }),
    ).toBe(7);
  });
});

describe("an honest notebook gets its points:", () => {
  const added = (what: string) => declared("", what);
  test.each<[string, string[]]>([
    ["the starter, and the answer below it", [starter, declared()]],
    ["a table that another cell fills", ["const t: number[] = [];", "t.push(0);", added("t[0]")]],
    [
      "a table that a loop fills",
      ["const t = [1];", "for (let i = 0; i < 2; i++) t[i] = 0;", added("t[0]")],
    ],
    [
      "a table that a function fills",
      [
        "const t: number[] = [];\nfunction keep(n: number) { t.push(n); }",
        "keep(0);",
        added("t[0]"),
      ],
    ],
    [
      "a table that a function's function fills",
      [
        "const t: number[] = [];\nconst keep = (n: number) => t.push(n);\nfunction all() { keep(0); }",
        "all();",
        added("t[0]"),
      ],
    ],
    [
      "a table filled from one that was filled",
      ["const u: number[] = [], t: number[] = [];", "u.push(0);", "t.push(u[0]);", added("t[0]")],
    ],
    ["a variable that is set again", ["let shift = 1;", "shift = 0;", added("shift")]],
    ["a global", ["globalThis.shift = 0;", added("(globalThis as any).shift")]],
    ["what stands in a later cell", [added("none()"), "function none() { return 0; }"]],
    ["a function in a variable", ["let softmax;", `softmax = (a: number[]) => { ${body()} };`]],
    [
      "a function declared and set in one cell",
      [`let softmax;\nsoftmax = (a: number[]) => { ${body()} };`],
    ],
    [
      "a function taken out of an object",
      [`const all = { softmax(a: number[]) { ${body()} } };\nconst { softmax } = all;`],
    ],
    [
      "a class in another cell",
      [
        `class H { of(a: number[]) { ${body()} } }`,
        "const h = new H();",
        "const softmax = (a: number[]) => h.of(a);",
      ],
    ],
    [
      "a namespace and an enum in other cells",
      ["enum E { A }", "namespace N { export const none = 0; }", added("E.A + N.none")],
    ],
    ["an await in another cell", ["const t = await Promise.resolve([0]);", added("t[0]")]],
    ["lines that speak to the notebook", [`%time\n${declared()}`, "!npm install x", "%%html\n<b>"]],
    ["a line that begins with a percent sign", [declared("const r = 7\n%3;")]],
    [
      "shows and imports of the notebook",
      ['import { show } from "backprop-workbook/notebook";', "show(1);", declared()],
    ],
    ["a cell that does not parse, elsewhere", ["const x = ;", declared()]],
    ["a cell that throws, elsewhere", ["throw new Error('not written yet');", declared()]],
    ["an export", [exported()]],
    ["a check in its own cell", [`${declared()}\ncheck("softmax", { softmax });`]],
  ])("%s", async (_, cells) => {
    expect(await pointsOf({ "04_outputs_and_losses.ipynb": notebook(cells) })).toBe(7);
    expect(await pointsOf({ "homework.ipynb": notebook(cells, 0) })).toBe(7);
  });

  test.each(["04_outputs_and_losses (1).ipynb", "a.ipynb.txt", "a.ipynb.json"])(
    "called %s",
    async (name) => {
      expect(await pointsOf({ [name]: notebook([declared()]) })).toBe(7);
    },
  );
});
