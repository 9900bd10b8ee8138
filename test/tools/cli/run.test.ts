import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.js";
import { workbook } from "./workbook.js";

const folder = temporaryFolder();

const run = (...words: string[]) => workbook(["run", ...words], { cwd: folder });

function notebook(name: string, ...sources: string[]): string {
  const cells = sources.map((source, i) => ({
    cell_type: "code",
    id: `cell-${i + 1}`,
    metadata: {},
    source,
    outputs: [],
    execution_count: null,
  }));
  writeFileSync(
    join(folder, name),
    JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells }),
  );
  return name;
}

test("a good notebook exits 0, and --out keeps it with its outputs", async () => {
  notebook("good.ipynb", "console.log('hello')", "1 + 1");
  const { status, stderr } = await run("good.ipynb", "--out", "kept");
  expect(stderr).toMatch(/^good {2}ok \d+\.\d s\n$/);
  expect(status).toBe(0);
  expect(readdirSync(join(folder, "kept"))).toEqual(["good.ipynb"]);
  const { cells } = JSON.parse(readFileSync(join(folder, "kept/good.ipynb"), "utf8"));
  expect(cells[0].outputs[0].text).toEqual(["hello\n"]);
});

describe("of two notebooks, one of which fails", () => {
  let result: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    notebook("bad.ipynb", "const a: any = 1;", "a.b.c");
    notebook("fine.ipynb", "1");
    result = await run("bad.ipynb", "fine.ipynb", "--json");
  });

  test("the command exits 1, and shows the cell's code and its error", () => {
    const { status, stderr } = result;
    expect(stderr).toMatch(/^bad {3}FAILED/m);
    expect(stderr).toMatch(/^fine {2}ok/m);
    expect(stderr).toContain("bad.ipynb, cell 2 (cell-2):\n\n    a.b.c\n");
    expect(stderr).toContain("at cell 2, line 1, column 5");
    expect(stderr).toContain("workbook: 1 of 2 notebooks failed");
    expect(status).toBe(1);
  });

  test("--json prints what a program wants to read", () => {
    expect(JSON.parse(result.stdout)).toMatchObject([
      { notebook: "bad.ipynb", ok: false, failure: { cell: 2, ename: "TypeError" } },
      { notebook: "fine.ipynb", ok: true },
    ]);
  });
});

test("a path that is no notebook is one line, and nothing is run or written", async () => {
  notebook("good2.ipynb", "1");
  writeFileSync(join(folder, "text.ipynb"), "no notebook");
  const missing = await run("good2.ipynb", "none.ipynb", "--out", "none");
  expect(missing).toEqual({
    status: 1,
    stdout: "",
    stderr: "workbook: none.ipynb: no such file\n",
  });
  expect((await run("text.ipynb", "--out", "none")).stderr).toMatch(
    /^workbook: text.ipynb is no notebook: not valid JSON \(.*\)\n$/,
  );
  expect(readdirSync(folder)).not.toContain("none");
});

test("wrong usage exits 2", async () => {
  const { status, stderr } = await run("--timeout", "soon");
  expect(stderr).toBe("workbook: --timeout: expected a number of seconds above 0, got soon\n");
  expect(status).toBe(2);
  expect((await run("a/x.ipynb", "b/x.ipynb", "--out", "o")).status).toBe(2);
});
