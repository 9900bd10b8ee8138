import { spawnSync } from "node:child_process";
import { existsSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { unfinishedName } from "../../../../../src/tools/files/write-whole.js";
import { removeUnfinished } from "../../../../../src/tools/lab/server/files/remove-unfinished.js";
import { folderWith } from "../../fixture.js";

/** A process that has ended. */
const dead = spawnSync(process.execPath, ["--eval", ""]).pid;
const random = "0123456789ab";
const ofThis = `.unfinished-${process.pid}-${random}`;
const ofDead = `.unfinished-${dead}-${random}`;

/** Files that were last written so many seconds ago. */
function written(secondsAgo: number, ...names: string[]): string {
  const folder = folderWith(Object.fromEntries(names.map((name) => [name, ""])));
  const then = Date.now() / 1000 - secondsAgo;
  for (const name of names) utimesSync(join(folder, name), then, then);
  return folder;
}

async function left(folder: string, ...names: string[]): Promise<string[]> {
  await removeUnfinished(folder);
  return names.filter((name) => existsSync(join(folder, name)));
}

describe("removeUnfinished", () => {
  it("knows the names under which files are written", async () => {
    const folder = written(3600, unfinishedName("notebooks/a.ipynb"));
    expect(await left(folder, unfinishedName("notebooks/a.ipynb"))).toEqual([]);
  });

  it("takes away what a process that has ended left, also a minute ago", async () => {
    const folder = written(60, `notebooks/${ofDead}`, ofThis);
    expect(await left(folder, `notebooks/${ofDead}`, ofThis)).toEqual([ofThis]);
  });

  it("leaves what may be being written elsewhere at this moment", async () => {
    expect(await left(written(0, ofDead), ofDead)).toEqual([ofDead]);
  });

  it("takes away what is old, though there is a process of that number again", async () => {
    expect(await left(written(3600, ofThis), ofThis)).toEqual([]);
  });

  it("leaves what is not its own: other files, and folders that are not the course's", async () => {
    const names = [`node_modules/${ofDead}`, "notebooks/.unfinished-essay", "b.txt"];
    expect(await left(written(3600, ...names), ...names)).toEqual(names);
  });
});
