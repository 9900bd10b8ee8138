import { spawn, spawnSync } from "node:child_process";
import { chmodSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { temporaryFolder } from "../../temporary-folder.js";

vi.setConfig({ testTimeout: 30_000 });

const root = fileURLToPath(new URL("../../../", import.meta.url));
const command = join(root, "dist/src/tools/cli/main.js");

/** A PATH with Node and programs that stand in for Jupyter's. */
function pathWith(programs: Record<string, string>): string {
  const bin = temporaryFolder();
  symlinkSync(process.execPath, join(bin, "node"));
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  return bin;
}

const shows = (version: string) =>
  `[ "$1" = --version ] && echo ${version} || echo "$JUPYTER_PATH|$PWD|$0|$*"`;

function workbook(PATH: string, ...words: string[]) {
  const env = { ...process.env, PATH, JUPYTER_PATH: "/own" };
  const { status, stdout, stderr } = spawnSync("node", [command, ...words], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("without Jupyter, a line says how to get one and what works without", () => {
  const { status, stderr } = workbook(pathWith({}), "jupyter");
  expect(status).toBe(1);
  expect(stderr).toMatch(/^workbook: no Jupyter found\..*pip install.*workbook run.*\n$/);
});

test("JupyterLab comes before Notebook, and gets the kernel, the root and the folder", () => {
  const both = pathWith({ "jupyter-lab": shows("4.2.1"), "jupyter-notebook": shows("7.1.0") });
  const { status, stdout } = workbook(both, "jupyter", "--no-browser", "--", "--port", "9");
  const [paths = "", folder, program, args] = stdout.trim().split("|");
  expect(paths).toBe(`${join(root, "src/tools/kernel/jupyter")}:/own`);
  expect(`${folder}/`).toBe(root);
  expect(program).toMatch(/jupyter-lab$/);
  expect(args).toBe("--LabApp.default_url=/lab/tree/notebooks --no-browser --port 9");
  expect(status).toBe(0);
});

test("Notebook 6 and 7 are told apart", () => {
  const opened = (version: string) =>
    workbook(pathWith({ "jupyter-notebook": shows(version) }), "jupyter").stdout;
  expect(opened("6.4.12")).toContain("--NotebookApp.default_url=/tree/notebooks");
  expect(opened("7.1.0")).toContain("--JupyterNotebookApp.default_url=/tree/notebooks");
});

test("a notebook is opened by its path from the root", () => {
  const lab = pathWith({ "jupyter-lab": shows("4.2.1") });
  const name = "notebooks/08_the_w1_w2_example.ipynb";
  expect(workbook(lab, "jupyter", join(root, name)).stdout.trim().split("|")[3]).toBe(name);
});

test("a notebook that is missing, or not of the course, is a clear mistake", () => {
  const lab = pathWith({ "jupyter-lab": shows("4.2.1") });
  const missing = workbook(lab, "jupyter", "none.ipynb");
  expect(missing).toMatchObject({ status: 1, stderr: "workbook: none.ipynb: no such file\n" });
  const outside = workbook(lab, "jupyter", process.execPath);
  expect(outside.status).toBe(2);
  expect(outside.stderr).toContain("expected a file in the course's folder");
});

test("Ctrl-C stops Jupyter without a question", async () => {
  const log = join(temporaryFolder(), "log");
  const waiting = `[ "$1" = --version ] && echo 6.4 && exit
    trap 'echo stopped >> ${log}; exit 0' TERM
    echo up > ${log}; while :; do sleep 0.05; done`;
  const PATH = `${pathWith({ "jupyter-notebook": waiting })}:/bin:/usr/bin`;
  const child = spawn("node", [command, "jupyter"], { env: { ...process.env, PATH } });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  while (!isUp(log)) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill("SIGINT");
  expect(await ended).toBe(0);
  expect(readFileSync(log, "utf8")).toBe("up\nstopped\n");
});

function isUp(log: string): boolean {
  try {
    return readFileSync(log, "utf8") !== "";
  } catch {
    return false;
  }
}
