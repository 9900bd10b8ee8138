import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { sourceOf } from "../../../../src/tools/files/notebook.js";
import {
  type RunOptions,
  runNotebook,
} from "../../../../src/tools/kernel/notebook/run-notebook.js";

// Every run starts a process that loads the compiler.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "run-"));
});

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

test("cells run in order, see each other's variables and leave their outputs", async () => {
  const seen: string[] = [];
  const run = await running("good", ["const a = 20;\nconsole.log('a', a)", "", "a * 2 + 2"], {
    onCell: (number, total) => seen.push(`${number}/${total}`),
  });
  expect(run.failure).toBeUndefined();
  expect(seen).toEqual(["1/2", "2/2"]);
  const [first, empty, last] = run.notebook.cells;
  expect(first?.outputs).toEqual([{ output_type: "stream", name: "stdout", text: ["a 20\n"] }]);
  expect(empty?.execution_count).toBeNull();
  expect(last?.outputs).toEqual([
    {
      output_type: "execute_result",
      execution_count: 2,
      metadata: {},
      data: { "text/plain": ["42"] },
    },
  ]);
});

test("a run stops at the first error and says where it was", async () => {
  const bad = "const x: any = null;\nx.y;";
  const run = await running("failing", ["1", bad, "console.log('never')"]);
  expect(run.failure).toMatchObject({ cell: 2, id: "cell-2", ename: "TypeError", source: bad });
  expect(run.failure?.traceback.join("\n")).toContain("cell 2, line 2, column 3");
  expect(run.notebook.cells[2]?.outputs).toEqual([]);
});

test("a promise that fails with nobody waiting for it fails the run", async () => {
  const bad = 'async function bad() { throw new Error("lost"); }\nbad();\n1';
  const run = await running("unawaited", [bad, "2"]);
  expect(run.failure).toMatchObject({ cell: 1, ename: "Error", evalue: "lost" });
  expect(run.notebook.cells[0]?.outputs).toMatchObject([{ output_type: "error" }]);
});

test("a cell tagged raises-exception may fail", async () => {
  const run = await running("expected", [
    { source: "throw new Error('on purpose')", tags: ["raises-exception"] },
    "'after'",
  ]);
  expect(run.failure).toBeUndefined();
  expect(run.notebook.cells[0]?.outputs?.[0]).toMatchObject({ evalue: "on purpose" });
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

test("the course is found from any folder, with its types", async () => {
  const use =
    'import { sigmoid } from "backprop-workbook";\nimport { check } from "backprop-workbook/notebook";';
  const good = await running("elsewhere", [`${use}\nsigmoid.value(0)`]);
  expect(good.failure).toBeUndefined();
  expect(good.notebook.cells[0]?.outputs).toMatchObject([{ data: { "text/plain": ["0.5"] } }]);
  const bad = await running("mistyped", [`${use}\nsigmoid.value("0")`]);
  expect(bad.failure?.evalue).toContain("not assignable to parameter of type 'number'");
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

test("a file without types stops no cell; the nearest tsconfig.json is obeyed", async () => {
  const helper = "export function greet(who) { return who; }";
  const use = 'import { greet } from "./helper";\ngreet("Ada")';
  const loose = "function twice(x) { return 2 * x; }\ntwice(2)";
  const runIn = async (name: string, config: string | undefined, source: string) => {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, "helper.ts"), helper);
    if (config !== undefined) await writeFile(join(folder, name, "tsconfig.json"), config);
    return (await running(`${name}/n`, [source])).failure?.evalue;
  };
  expect(await runIn("plain", undefined, use)).toBeUndefined();
  expect(await runIn("plain", undefined, loose)).toContain("implicitly has an 'any' type");
  expect(await runIn("loose", '{ "compilerOptions": { "strict": false } }', loose)).toBeUndefined();
  const strict = '{ "compilerOptions": { "strict": true } }';
  expect(await runIn("strict", strict, use)).toContain("implicitly has an 'any' type");
});

test("a notebook's cells run in its folder", async () => {
  await writeFile(join(folder, "numbers.json"), "[1, 2, 3]");
  const run = await running("folder", ["import numbers from './numbers.json';\nnumbers.length"]);
  expect(run.failure).toBeUndefined();
  expect(sourceOf(run.notebook.cells[0] ?? { cell_type: "", source: "", metadata: {} })).toContain(
    "numbers",
  );
  expect(run.notebook.cells[0]?.outputs?.[0]).toMatchObject({ data: { "text/plain": ["3"] } });
});
