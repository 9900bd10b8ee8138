import { readFile, rm, writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

/**
 * Does what only one process may do at a time; others wait until it is done.
 * @param file stands for the work while it is done; holds the id of the process that does it
 */
export async function oneAtATime<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (!(await take(file))) await wait(100);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** @returns whether the file is ours now; one whose process has ended is taken away */
async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const holder = Number(await readFile(file, "utf8").catch(() => ""));
  if (holder > 0 && !isAlive(holder)) await rm(file, { force: true });
  return false;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is another user's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
