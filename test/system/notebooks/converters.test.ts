import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { hasPrograms, runProgram } from "../python.js";
import { copyOfTheCourse, jupyterEnvironment, root } from "./jupyter.js";

const NAME = "02_gradient_descent_in_one_dimension";
/** Times would be a difference. */
const QUIET = ["--ExecutePreprocessor.record_timing=False"];

interface Cell {
  readonly id: string;
  readonly cell_type: string;
  readonly source: string | readonly string[];
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly outputs?: readonly { readonly data?: Readonly<Record<string, unknown>> }[];
}

describe.runIf(hasPrograms)("an executed notebook", () => {
  const folder = join(copyOfTheCourse(), "notebooks");
  const environment = jupyterEnvironment("ours");
  const run = (program: string, ...words: string[]) => {
    const { status, text } = runProgram(program, words, { cwd: folder, env: environment });
    expect(status, text).toBe(0);
    return text;
  };
  const convert = (to: string, ...words: string[]) =>
    run("jupyter-nbconvert", "--to", to, ...words);
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const cellsOf = (file: string) => (JSON.parse(read(file)) as { cells: Cell[] }).cells;
  let figures: number;

  beforeAll(() => {
    convert("notebook", "--execute", ...QUIET, "--output", "executed", `${NAME}.ipynb`);
    const outputs = cellsOf("executed.ipynb").flatMap(({ outputs = [] }) => outputs);
    figures = outputs.filter(({ data }) => data?.["application/vnd.plotly.v1+json"]).length;
    expect(figures).toBeGreaterThan(2);
  });

  test("keeps its figures, each with its words, as HTML and as Markdown", () => {
    convert("html", "executed.ipynb");
    const pictures = [...read("executed.html").matchAll(/<img[^>]* alt="([^"]*)"/g)];
    expect(pictures.length).toBeGreaterThanOrEqual(figures);
    for (const [, alt = ""] of pictures) expect(alt.length).toBeGreaterThan(20);
    convert("markdown", "executed.ipynb");
    expect(read("executed.md").match(/<img /g)?.length).toBeGreaterThanOrEqual(figures);
  });

  test("is a strict program as a script, and runs as one", () => {
    convert("script", "executed.ipynb");
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    copyFileSync(join(folder, "executed.ts"), join(folder, "script.mts"));
    const options = ["--strict", "--target", "es2022", "--module", "nodenext"];
    const compiled = spawnSync("node", [compiler, ...options, "script.mts"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(compiled.stdout).toBe("");
    const { status, stdout, stderr } = spawnSync("node", ["script.mjs"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("0 of 8 points");
  });

  test("gives the same outputs again, as nbval compares them strictly", () => {
    expect(run("pytest", "--nbval", "-q", "-p", "no:cacheprovider", "executed.ipynb")).toMatch(
      /^\d+ passed/m,
    );
  });

  test("differs in its outputs alone, as nbdime sees it", () => {
    expect(
      run("nbdiff", "--ignore-outputs", "--ignore-details", `${NAME}.ipynb`, "executed.ipynb"),
    ).toBe("");
    expect(run("nbdiff", `${NAME}.ipynb`, "executed.ipynb")).toContain("outputs");
  });

  test("is the committed one again after nbstripout", () => {
    copyFileSync(join(folder, "executed.ipynb"), join(folder, "stripped.ipynb"));
    run("nbstripout", "--keep-id", "stripped.ipynb");
    expect(read("stripped.ipynb")).toBe(read(`${NAME}.ipynb`));
  });

  test("keeps sources, ids and our metadata on the way through jupytext's ts:percent", () => {
    const before = cellsOf(`${NAME}.ipynb`);
    run("jupytext", "--to", "ts:percent", `${NAME}.ipynb`);
    run("jupytext", "--to", "ipynb", "--update", `${NAME}.ts`);
    const kept = ({ id, cell_type, source, metadata: { tags, workbook } }: Cell) => ({
      id,
      cell_type,
      source: [source].flat().join(""),
      tags,
      workbook,
    });
    expect(cellsOf(`${NAME}.ipynb`).map(kept)).toEqual(before.map(kept));
  });
});
