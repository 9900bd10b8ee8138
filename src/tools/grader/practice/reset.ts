import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "../../files/write-whole.js";
import { starterOf } from "./starter.js";

/** What became of a file that was to be reset. */
export type ResetResult =
  | { readonly kind: "unchanged" | "restored" }
  /** Where the student's version is kept. */
  | { readonly kind: "reset"; readonly backup: string };

/** Whether a file differs from the starter, so that a reset would take something away. */
export async function hasWork(folder: string, id: string): Promise<boolean> {
  const text = await textOf(join(folder, `${id}.ts`));
  return text !== undefined && text !== starterOf(id);
}

/**
 * Puts the starter back in the place of a student's file, which is kept. A missing file comes back.
 * @param folder where the exercises are
 * @param state the folder below which backups are kept
 */
export async function reset(folder: string, state: string, id: string): Promise<ResetResult> {
  const path = join(folder, `${id}.ts`);
  const [text, starter] = [await textOf(path), starterOf(id)];
  if (text === starter) return { kind: "unchanged" };
  await mkdir(folder, { recursive: true });
  if (text === undefined) {
    await writeWhole(path, starter);
    return { kind: "restored" };
  }
  const backups = join(state, "backup");
  await mkdir(backups, { recursive: true });
  const backup = join(backups, `${id}-${new Date().toISOString().replaceAll(":", "-")}.ts`);
  await writeFile(backup, text, { flag: "wx" });
  await writeWhole(path, starter);
  return { kind: "reset", backup };
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
