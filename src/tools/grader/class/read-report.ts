import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ClassReport } from "../report/class-report.js";
import { MergeError, type Part } from "./merge.js";
import { parseShard } from "./shard.js";

/** The name of a class run's report in the folder that it writes to. */
export const CLASS_FILE = "class.json";

/**
 * Reads the report of a class run, from its file or from the folder that it wrote to.
 * @throws MergeError in one line where there is none, or one of another version
 */
export async function readReport(path: string): Promise<Part> {
  const folder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const from = folder ? join(path, CLASS_FILE) : path;
  const text = await readFile(from, "utf8").catch(() => {
    throw new MergeError(
      folder ? `${path} has no ${CLASS_FILE}: is its run finished?` : `${path} cannot be read`,
    );
  });
  const report = parsed(text);
  if (report === undefined) throw new MergeError(`${from} is no report of a class run`);
  if (report.version !== 1) {
    throw new MergeError(`${from} has version ${report.version}; this program merges version 1`);
  }
  return { from: path, staff: report.audience === "staff", report };
}

/** A report as it is written down. */
type Written = ClassReport & { readonly audience?: string };

function parsed(text: string): Written | undefined {
  try {
    const value = JSON.parse(text) as Partial<Written> | null;
    if (typeof value?.version !== "number") return undefined;
    const whole = Array.isArray(value.exercises) && Array.isArray(value.students);
    if (value.version === 1 && value.part !== undefined) parseShard(value.part);
    return whole || value.version !== 1 ? (value as Written) : undefined;
  } catch {
    return undefined;
  }
}
