import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const deploy = fileURLToPath(new URL("../../deploy/", import.meta.url));
const textOf = (path: string) => readFileSync(join(deploy, path), "utf8");
const files = readdirSync(deploy, { recursive: true })
  .map(String)
  .filter((path) => statSync(join(deploy, path)).isFile());

test.each(files.filter((path) => textOf(path).startsWith("#!")))(
  "%s is a shell script that can be run",
  (path) => {
    expect(textOf(path)).toMatch(/^#!\/bin\/sh\n/);
    const { status, stderr } = spawnSync("sh", ["-n", join(deploy, path)], { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
    expect(statSync(join(deploy, path)).mode & 0o111).toBe(0o111);
    expect(textOf(path)).toContain("set -eu\n");
  },
);
