import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * When each file of a clone was last committed, by its path. The repository's own settings are not
 * read, since they can start programs: git works in an empty one that only borrows the objects.
 * Committers write these times themselves.
 * @returns undefined where it is no clone, or there is no git
 */
export async function commitTimes(clone: string): Promise<ReadonlyMap<string, Date> | undefined> {
  const head = await headOf(join(clone, ".git")).catch(() => undefined);
  if (head === undefined) return undefined;
  const own = await mkdtemp(join(tmpdir(), "workbook-git-"));
  try {
    await mkdir(join(own, "refs"));
    await writeFile(join(own, "HEAD"), "ref: refs/heads/none\n");
    const { stdout } = await run("git", ["log", ...FORMAT, head, "--"], {
      cwd: own,
      timeout: 20_000,
      maxBuffer: 32 * 2 ** 20,
      env: {
        PATH: process.env.PATH,
        GIT_DIR: own,
        GIT_OBJECT_DIRECTORY: resolve(clone, ".git", "objects"),
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_CONFIG_GLOBAL: "/dev/null",
      },
    });
    return timesIn(stdout);
  } catch {
    return undefined;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

const FORMAT = ["--format=%x01%ct", "--name-only", "-z", "--no-renames", "--no-show-signature"];

/** The last commit of what is checked out. */
async function headOf(repository: string): Promise<string | undefined> {
  const head = (await readFile(join(repository, "HEAD"), "utf8")).trim();
  const [, branch] = /^ref: (refs\/heads\/[\w./-]{1,200})$/.exec(head) ?? [];
  if (branch === undefined) return hashIn(head);
  if (branch.split("/").includes("..")) return undefined;
  const loose = await readFile(join(repository, branch), "utf8").catch(() => undefined);
  if (loose !== undefined) return hashIn(loose);
  const packed = await readFile(join(repository, "packed-refs"), "utf8");
  const line = packed.split("\n").find((each) => each.endsWith(` ${branch}`));
  return line === undefined ? undefined : hashIn(line.split(" ", 1)[0] ?? "");
}

const hashIn = (text: string) => /^[0-9a-f]{40,64}$/.exec(text.trim())?.[0];

function timesIn(log: string): ReadonlyMap<string, Date> {
  const times = new Map<string, Date>();
  for (const commit of log.split("\u0001").slice(1)) {
    const [seconds = "", ...paths] = commit.split(/[\0\n]+/);
    const time = new Date(1000 * Number(seconds));
    // The newest commit comes first.
    for (const path of paths) if (path !== "" && !times.has(path)) times.set(path, time);
  }
  return times;
}
