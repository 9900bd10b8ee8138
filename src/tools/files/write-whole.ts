import { randomBytes } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Begins the names of files that are being written; a dot keeps them out of sight. */
const UNFINISHED = ".unfinished-";

/** A name beside `path` under which this process writes its next version; short, whatever `path` is. */
export function unfinishedName(path: string): string {
  return join(dirname(path), `${UNFINISHED}${process.pid}-${randomBytes(6).toString("hex")}`);
}

/** The process that wrote or writes a file of this name; undefined for any other name. */
export function writerOf(name: string): number | undefined {
  const [, pid] = /^\.unfinished-(\d+)-[0-9a-f]{12}$/.exec(name) ?? [];
  return pid === undefined ? undefined : Number(pid);
}

export interface WriteOptions {
  /** The access rights of the file. */
  readonly mode?: number;
  /** Waits until the data are on the disk, so that they outlast a power failure too. */
  readonly durable?: boolean;
}

/**
 * Writes a file so that whoever reads it finds it old or new, never half, whatever happens and
 * whoever else writes it.
 * @throws what the system says; the file is then as it was
 */
export async function writeWhole(
  path: string,
  data: string | Uint8Array,
  { mode = 0o666, durable = false }: WriteOptions = {},
): Promise<void> {
  const unfinished = unfinishedName(path);
  try {
    const handle = await open(unfinished, "wx", mode);
    try {
      await handle.writeFile(data);
      // The name must not reach the disk before the data.
      if (durable) await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw error;
  }
}
