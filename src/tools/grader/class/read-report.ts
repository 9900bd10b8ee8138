import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { plainLine } from "../../../course/text/plain-line.js";
import type { ClassReport } from "../report/class-report.js";
import { MergeError, type Part } from "./merge.js";
import { faultIn } from "./report-form.js";
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
  const fault = faultIn(report);
  if (fault !== undefined) throw new MergeError(`${from}: ${plainLine(fault, 200)}`);
  return { from: path, staff: report.audience === "staff", report };
}

/** More letters than any text of a report has. */
const LONGEST_TEXT = 10_000;

/** A report as it is written down. */
type Written = ClassReport & { readonly audience?: string };

function parsed(text: string): Written | undefined {
  try {
    // Others may have written it: what is in it steers no terminal. By their names students are told
    // apart, which every output makes plain for itself.
    const plain = (key: string, item: unknown) =>
      typeof item === "string" && key !== "student" ? plainLine(item, LONGEST_TEXT) : item;
    const value = JSON.parse(text, plain) as Partial<Written> | null;
    if (typeof value?.version !== "number") return undefined;
    const whole = Array.isArray(value.exercises) && Array.isArray(value.students);
    if (value.version === 1 && value.part !== undefined) parseShard(value.part);
    return whole || value.version !== 1 ? (value as Written) : undefined;
  } catch {
    return undefined;
  }
}
