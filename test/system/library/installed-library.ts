import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../../temporary-folder.js";
import { root } from "../notebooks/jupyter.js";

/** The library alone, packed as it is published and installed into an empty folder. */
export interface InstalledLibrary {
  readonly folder: string;
  /** Where the package lies in that folder. */
  readonly home: string;
  /** What npm says of the package it made. */
  readonly packed: {
    readonly unpackedSize: number;
    readonly files: readonly { readonly path: string }[];
  };
}

/**
 * Packs and installs the library, without a network: there is nothing to fetch.
 * @throws Error with what npm said
 */
export function installLibrary(): InstalledLibrary {
  const folder = temporaryFolder();
  const workspace = ["--workspace", "src/library", "--pack-destination", folder, "--json"];
  const { stdout } = run(root, "npm", "pack", ...workspace);
  // The build speaks before npm does.
  const [packed] = JSON.parse(stdout.slice(stdout.indexOf("[\n")));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  const options = ["--offline", "--no-audit", "--no-fund", "--no-package-lock"];
  run(folder, "npm", "install", ...options, join(folder, packed.filename));
  return { folder, home: join(folder, "node_modules/@backprop-workbook/library"), packed };
}

/** Runs a program to its end. @throws Error with what it said, if it failed */
export function run(cwd: string, program: string, ...words: string[]): SpawnSyncReturns<string> {
  const ended = spawnSync(program, words, { cwd, encoding: "utf8", timeout: 240_000 });
  if (ended.status !== 0) throw new Error(`${program} ${words.join(" ")}: ${ended.stderr}`);
  return ended;
}
