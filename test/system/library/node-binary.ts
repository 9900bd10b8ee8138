import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../notebooks/jupyter.js";

const system = process.platform === "win32" ? "win" : process.platform;
const packaged = `node-${system}-${process.arch}`;

/**
 * The newest Node of a major version, from npm, kept between runs; undefined where it cannot be had.
 */
export function nodeBinary(major: number): string | undefined {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const folder = join(root, ".workbook/cache", `node-${major}`);
  const binary = join(folder, "node_modules", packaged, "bin/node");
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    const command = ["install", "--prefix", folder, "--no-save", `${packaged}@${major}`];
    spawnSync("npm", command, { stdio: "ignore", timeout: 240_000 });
  }
  const { status, stdout } = spawnSync(binary, ["--version"], { encoding: "utf8" });
  return status === 0 && stdout.startsWith(`v${major}.`) ? binary : undefined;
}
