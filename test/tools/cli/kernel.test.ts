import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const command = join(root, "dist/src/tools/cli/main.js");

let home: string;
beforeEach(() => {
  home = temporaryFolder();
});

function workbook(...words: string[]) {
  const env = { PATH: process.env.PATH, HOME: home };
  const { status, stdout, stderr } = spawnSync("node", [command, "kernel", ...words], {
    env,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("the kernelspec is printed with paths that exist, and nothing is written", () => {
  const { argv, language } = JSON.parse(workbook().stdout);
  expect(language).toBe("typescript");
  expect(existsSync(argv[0]) && existsSync(argv[1])).toBe(true);
  expect(argv[2]).toBe("{connection_file}");
  expect(readdirSync(home)).toEqual([]);
});

test("it is registered for the user and taken away again", () => {
  const folder = join(home, ".local/share/jupyter/kernels/tslab");
  expect(workbook("--install").stdout).toBe(`registered in ${folder}\n`);
  expect(readdirSync(folder)).toEqual(["kernel.json"]);
  expect(workbook("--install").status).toBe(0);
  expect(workbook("--uninstall").stdout).toBe(`removed ${folder}\n`);
  expect(existsSync(folder)).toBe(false);
  expect(workbook("--uninstall").stdout).toBe("it was not registered\n");
});

test("it is registered below a prefix", () => {
  workbook("--install", "--prefix", join(home, "env"));
  const path = join(home, "env/share/jupyter/kernels/tslab/kernel.json");
  expect(JSON.parse(readFileSync(path, "utf8")).display_name).toBe("TypeScript");
});

test("another kernel of the same name is left alone", () => {
  const folder = join(home, "share/jupyter/kernels/tslab");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "kernel.json"), '{"argv": ["tslab", "kernel"]}');
  for (const option of ["--install", "--uninstall"]) {
    const { status, stderr } = workbook(option, "--prefix", home);
    expect(stderr).toBe(`workbook: ${folder}: another kernel called tslab is registered there\n`);
    expect(status).toBe(1);
  }
  expect(readFileSync(join(folder, "kernel.json"), "utf8")).toContain('"tslab"');
});

test("options that don't go together are wrong usage", () => {
  expect(workbook("--install", "--uninstall").status).toBe(2);
  expect(workbook("--prefix", home).status).toBe(2);
});
