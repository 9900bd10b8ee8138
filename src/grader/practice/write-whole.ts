import { rename, writeFile } from "node:fs/promises";

/** Writes a file so that a reader finds it old or new, never half. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, text);
  await rename(temporary, path);
}
