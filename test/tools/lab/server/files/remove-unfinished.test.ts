import { existsSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { removeUnfinished } from "../../../../../src/tools/lab/server/files/remove-unfinished.js";
import { folderWith } from "../../fixture.js";

it("takes away what was left an hour ago, and leaves what is being written", async () => {
  const names = [
    "notebooks/.unfinished-1-a.ipynb",
    "node_modules/.unfinished-2",
    "notebooks/b.txt",
  ];
  const folder = folderWith(Object.fromEntries(names.map((name) => [name, ""])));
  const hourAgo = Date.now() / 1000 - 3600;
  for (const name of names) utimesSync(join(folder, name), hourAgo, hourAgo);
  const fresh = folderWith({ ".unfinished-3-c": "" });
  await removeUnfinished(folder);
  await removeUnfinished(fresh);
  const left = names.filter((name) => existsSync(join(folder, name)));
  expect(left).toEqual(names.slice(1));
  expect(existsSync(join(fresh, ".unfinished-3-c"))).toBe(true);
});
