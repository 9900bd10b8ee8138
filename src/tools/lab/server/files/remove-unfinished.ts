import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { writerOf } from "../../../files/write-whole.js";
import { isOpen } from "./course-folder.js";

/** A file this old is no longer written by anybody, in milliseconds. */
const OLD = 600_000;
/** One this young may be written by another machine on the same disk, whose processes are not seen. */
const YOUNG = 5_000;

/**
 * Takes away what saves that were cut off left behind in a folder.
 * @param enters whether to go on into a folder below, named by its parts
 */
export async function removeUnfinished(
  folder: string,
  enters: (parts: readonly string[]) => boolean = isOpen,
  parts: readonly string[] = [],
): Promise<void> {
  const entries = await readdir(join(folder, ...parts), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = [...parts, entry.name];
    if (entry.isDirectory() && enters(path)) await removeUnfinished(folder, enters, path);
    const writer = entry.isFile() ? writerOf(entry.name) : undefined;
    if (writer !== undefined) await removeLeft(join(folder, ...path), writer);
  }
}

async function removeLeft(file: string, writer: number): Promise<void> {
  const stats = await stat(file).catch(() => undefined);
  if (stats === undefined) return;
  const age = Date.now() - stats.mtimeMs;
  if (age > OLD || (age > YOUNG && !isAlive(writer))) {
    await rm(file, { force: true }).catch(() => {});
  }
}

/** Whether there is such a process, of this user or another. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
