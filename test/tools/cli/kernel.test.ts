import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.js";
import { workbook } from "./workbook.js";

let home: string;
beforeEach(() => {
  home = temporaryFolder();
});

const kernel = (...words: string[]) => workbook(["kernel", ...words], { env: { HOME: home } });

test("the kernelspec is printed with paths that exist, and nothing is written", async () => {
  const { argv, language } = JSON.parse((await kernel()).stdout);
  expect(language).toBe("typescript");
  expect(existsSync(argv[0]) && existsSync(argv[1])).toBe(true);
  expect(argv[2]).toBe("{connection_file}");
  expect(readdirSync(home)).toEqual([]);
});

test("it is registered for the user and taken away again", async () => {
  const folder = join(home, ".local/share/jupyter/kernels/tslab");
  expect((await kernel("--install")).stdout).toBe(`registered in ${folder}\n`);
  expect(readdirSync(folder)).toEqual(["kernel.json"]);
  expect((await kernel("--install")).status).toBe(0);
  expect((await kernel("--uninstall")).stdout).toBe(`removed ${folder}\n`);
  expect(existsSync(folder)).toBe(false);
  expect((await kernel("--uninstall")).stdout).toBe("it was not registered\n");
});

test("it is registered below a prefix", async () => {
  await kernel("--install", "--prefix", join(home, "env"));
  const path = join(home, "env/share/jupyter/kernels/tslab/kernel.json");
  expect(JSON.parse(readFileSync(path, "utf8")).display_name).toBe("TypeScript");
});

test("another kernel of the same name is left alone", async () => {
  const folder = join(home, "share/jupyter/kernels/tslab");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "kernel.json"), '{"argv": ["tslab", "kernel"]}');
  for (const option of ["--install", "--uninstall"]) {
    const { status, stderr } = await kernel(option, "--prefix", home);
    expect(stderr).toBe(`workbook: ${folder}: another kernel called tslab is registered there\n`);
    expect(status).toBe(1);
  }
  expect(readFileSync(join(folder, "kernel.json"), "utf8")).toContain('"tslab"');
});

test("options that don't go together are wrong usage", async () => {
  expect((await kernel("--install", "--uninstall")).status).toBe(2);
  expect((await kernel("--prefix", home)).status).toBe(2);
});
