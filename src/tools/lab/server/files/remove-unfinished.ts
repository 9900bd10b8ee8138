import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { UNFINISHED } from "../../../files/write-whole.js";
import { isOpen } from "./course-folder.js";

/** Younger ones may belong to another lab that is writing them, in milliseconds. */
const OLD = 600_000;

/** Takes away what saves that were cut off left behind in a course. */
export async function removeUnfinished(
  folder: string,
  parts: readonly string[] = [],
): Promise<void> {
  const entries = await readdir(join(folder, ...parts), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = [...parts, entry.name];
    if (entry.isDirectory() && isOpen(path)) await removeUnfinished(folder, path);
    if (entry.isFile() && entry.name.startsWith(UNFINISHED)) await removeOld(join(folder, ...path));
  }
}

async function removeOld(file: string): Promise<void> {
  const stats = await stat(file).catch(() => undefined);
  if (stats !== undefined && Date.now() - stats.mtimeMs > OLD) {
    await rm(file, { force: true }).catch(() => {});
  }
}
