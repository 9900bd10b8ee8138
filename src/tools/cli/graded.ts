import { mkdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeWhole } from "../files/write-whole.js";
import type { ClassReport, Remark } from "../grader/index.js";
import { cannotWrite, Failure } from "./failure.js";

/** A class that was graded, with what was said by hand. */
export interface Graded {
  readonly report: ClassReport;
  readonly remarks: readonly Remark[];
  /** Whether the report still has what hidden checks asked, expected and got. */
  readonly staff: boolean;
  /** The folder that it lies in. */
  readonly folder: string;
}

/**
 * Reads what a class run wrote, with the remarks beside it.
 * @throws Failure in one line where there is none, or a remark names nobody
 */
export async function readGraded(path: string): Promise<Graded> {
  const { faultOf, MergeError, readReport, REMARKS_FILE, withMarks } = await import(
    "../grader/index.js"
  );
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const folder = isFolder ? path : dirname(path);
  try {
    const { report, staff } = await readReport(path);
    const remarks = await remarksIn(folder);
    for (const remark of remarks) {
      const fault = faultOf(remark, report);
      if (fault !== undefined) {
        throw new Failure(`${join(folder, REMARKS_FILE)}, line ${remark.line}: ${fault}`);
      }
    }
    return { report: withMarks(report, remarks), remarks, staff, folder };
  } catch (error) {
    throw error instanceof MergeError ? new Failure(error.message) : error;
  }
}

/** The remarks in a folder; none where there is no file of them. */
export async function remarksIn(folder: string | undefined): Promise<Remark[]> {
  if (folder === undefined) return [];
  const { readRemarks, REMARKS_FILE } = await import("../grader/index.js");
  const file = join(folder, REMARKS_FILE);
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return "";
    throw new Failure(`${file}: cannot be read`);
  });
  return readRemarks(text, file);
}

/** Adds remarks to a file, whose own layout and comments stay as they are. */
export async function appendRemarks(
  file: string,
  remarks: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const { stringify } = await import("yaml");
  const before = await readFile(file, "utf8").catch(() => "");
  const begin = before === "" || before.endsWith("\n") ? before : `${before}\n`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeWhole(file, `${begin}${stringify(remarks)}`);
  } catch (error) {
    throw new Failure(cannotWrite(file, error));
  }
}
