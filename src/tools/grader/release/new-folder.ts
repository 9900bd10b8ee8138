import { readdir, rename, rm, rmdir } from "node:fs/promises";
import { invalid } from "../../../library/error/check.js";

/**
 * Makes a folder that is there when it is complete, and not before.
 * @param out a folder that is empty or not there
 * @param fill writes into the folder that it is given
 * @throws RangeError when there is something at `out`
 */
export async function newFolder(
  out: string,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  const found = await readdir(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw invalid("--out", "a folder", out);
  });
  if (found.length > 0) throw invalid("--out", "an empty or a new folder", out);
  const temporary = `${out}.${process.pid}.tmp`;
  try {
    await fill(temporary);
    await rmdir(out).catch(() => {});
    await rename(temporary, out);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
