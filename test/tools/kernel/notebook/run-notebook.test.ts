import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { sourceOf } from "../../../../src/tools/files/notebook.js";
import {
  type NotebookRun,
  type RunOptions,
  runNotebook,
} from "../../../../src/tools/kernel/notebook/run-notebook.js";
import { temporaryFolder } from "../../../temporary-folder.js";

const folder = temporaryFolder();

interface Written {
  source: string;
  tags?: string[];
}

async function running(name: string, cells: (string | Written)[], options: RunOptions = {}) {
  const path = join(folder, `${name}.ipynb`);
  const written = cells.map((cell, i) => {
    const { source, tags } = typeof cell === "string" ? { source: cell, tags: [] } : cell;
    const metadata = { tags };
    const code = { cell_type: "code", outputs: [], execution_count: null };
    return { ...code, id: `cell-${i + 1}`, source, metadata };
  });
  const notebook = { nbformat: 4, nbformat_minor: 5, metadata: {}, cells: written };
  await writeFile(path, JSON.stringify(notebook));
  return runNotebook(path, options);
}

const course =
  'import { sigmoid } from "backprop-workbook";\nimport { check } from "backprop-workbook/notebook";';
const helper = "export function greet(who) { return who; }";
const untyped = 'import { greet } from "./helper";\ngreet("Ada")';
const loose = "function twice(x) { return 2 * x; }\ntwice(2)";

// Every run starts a process that loads the compiler: most tests look at the same one.
describe("a run", () => {
  const bad = "const x: any = null;\nx.y;";
  const seen: string[] = [];
  let run: NotebookRun;
  const cell = (number: number) => run.notebook.cells[number - 1];

  beforeAll(async () => {
    await writeFile(join(folder, "numbers.json"), "[1, 2, 3]");
    await writeFile(join(folder, "helper.ts"), helper);
    const cells = [
      "const a = 20;\nconsole.log('a', a)",
      "",
      "a * 2 + 2",
      { source: "throw new Error('on purpose')", tags: ["raises-exception"] },
      "import numbers from './numbers.json';\nnumbers.length",
      `${course}\nsigmoid.value(0)`,
      { source: 'sigmoid.value("0")', tags: ["raises-exception"] },
      untyped,
      { source: loose, tags: ["raises-exception"] },
      bad,
      "console.log('never')",
    ];
    const onCell = (number: number, total: number) => seen.push(`${number}/${total}`);
    run = await running("some", cells, { onCell });
  });

  test("takes the cells in order, each with the variables of those before, and keeps outputs", () => {
    expect(seen.slice(0, 2)).toEqual(["1/10", "2/10"]);
    const stream = { output_type: "stream", name: "stdout", text: ["a 20\n"] };
    expect(cell(1)?.outputs).toEqual([stream]);
    expect(cell(2)?.execution_count).toBeNull();
    expect(cell(3)?.outputs).toEqual([
      {
        output_type: "execute_result",
        execution_count: 2,
        metadata: {},
        data: { "text/plain": ["42"] },
      },
    ]);
  });

  test("lets a cell fail that is tagged raises-exception", () => {
    expect(cell(4)?.outputs?.[0]).toMatchObject({ evalue: "on purpose" });
  });

  test("happens in the notebook's folder", () => {
    expect(sourceOf(cell(5) ?? { cell_type: "", source: "", metadata: {} })).toContain("numbers");
    expect(cell(5)?.outputs?.[0]).toMatchObject({ data: { "text/plain": ["3"] } });
  });

  test("finds the course from any folder, with its types", () => {
    expect(cell(6)?.outputs).toMatchObject([{ data: { "text/plain": ["0.5"] } }]);
    const evalue = expect.stringContaining("not assignable to parameter of type 'number'");
    expect(cell(7)?.outputs).toMatchObject([{ evalue }]);
  });

  test("is strict with cells, and no file without types stops one", () => {
    expect(cell(8)?.outputs).toMatchObject([{ data: { "text/plain": ["'Ada'"] } }]);
    const evalue = expect.stringContaining("implicitly has an 'any' type");
    expect(cell(9)?.outputs).toMatchObject([{ evalue }]);
  });

  test("stops at the first error and says where it was", () => {
    expect(run.failure).toMatchObject({ cell: 10, id: "cell-10", ename: "TypeError", source: bad });
    expect(run.failure?.traceback.join("\n")).toContain("cell 9, line 2, column 3");
    expect(seen).toHaveLength(9);
    expect(cell(11)?.outputs).toEqual([]);
  });
});

test("a promise that fails with nobody waiting for it fails the run", async () => {
  const bad = 'async function bad() { throw new Error("lost"); }\nbad();\n1';
  const run = await running("unawaited", [bad, "2"]);
  expect(run.failure).toMatchObject({ cell: 1, ename: "Error", evalue: "lost" });
  expect(run.notebook.cells[0]?.outputs).toMatchObject([{ output_type: "error" }]);
});

test("a cell that takes too long is ended and reported", async () => {
  const run = await running("slow", ["for (;;);"], { timeout: 0.2 });
  expect(run.failure).toMatchObject({ ename: "Timeout", cell: 1 });
  expect(run.failure?.evalue).toContain("0.2 seconds");
});

test("a cell that ends its process is reported, even where errors are expected", async () => {
  const source = "process.kill(process.pid, 'SIGKILL'); await new Promise(() => {})";
  const run = await running("dying", [{ source, tags: ["raises-exception"] }, "1"]);
  expect(run.failure).toMatchObject({ ename: "SessionLost", cell: 1 });
  expect(run.failure?.evalue).toContain("SIGKILL");
});

test("a package of the course's name that a project has comes first", async () => {
  const own = join(folder, "project/node_modules/backprop-workbook");
  await mkdir(own, { recursive: true });
  await writeFile(
    join(own, "package.json"),
    '{ "name": "backprop-workbook", "main": "a.js", "types": "a.d.ts" }',
  );
  await writeFile(join(own, "a.js"), "exports.version = 'own';");
  await writeFile(join(own, "a.d.ts"), "export declare const version: string;");
  const source = 'import { version } from "backprop-workbook";\nversion';
  const run = await running("project/own", [source]);
  expect(run.notebook.cells[0]?.outputs).toMatchObject([{ data: { "text/plain": ["'own'"] } }]);
});

test("the nearest tsconfig.json is obeyed", async () => {
  const runIn = async (name: string, config: string, source: string) => {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, "helper.ts"), helper);
    await writeFile(join(folder, name, "tsconfig.json"), config);
    return (await running(`${name}/n`, [source])).failure?.evalue;
  };
  expect(await runIn("loose", '{ "compilerOptions": { "strict": false } }', loose)).toBeUndefined();
  const strict = '{ "compilerOptions": { "strict": true } }';
  expect(await runIn("strict", strict, untyped)).toContain("implicitly has an 'any' type");
});
