import { readFile } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import type { Exercise, Report } from "../../course/exercise/index.js";
import { Failure } from "./failure.js";

const COURSE = fileURLToPath(new URL("../../../../exercises", import.meta.url));

/** What `--folder` says. */
export interface FolderOption {
  readonly folder?: string;
}

/** Adds `--folder`. */
export function withFolder(command: Command): Command {
  return command.option(
    "--folder <folder>",
    "where your exercises are, if not in the course's own",
  );
}

/** The folder of a student's exercises, and beside it the one that remembers hints and backups. */
export function foldersOf({ folder = COURSE }: FolderOption): { folder: string; state: string } {
  const path = resolve(folder);
  return { folder: path, state: join(dirname(path), ".workbook") };
}

/** The student's file of an exercise. */
export function fileOf(folder: string, id: string): string {
  return join(folder, `${id}.ts`);
}

/** What a student wrote. @throws Failure that says how to get a missing file back */
export async function sourceOf(folder: string, id: string): Promise<string> {
  const path = fileOf(folder, id);
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    const why = missing ? `is missing; "workbook reset ${id}" brings it back` : "cannot be read";
    throw new Failure(`${shown(path)} ${why}`);
  }
}

/** A path as short as it can be said here. */
export function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short === "" || short.startsWith("..") || isAbsolute(short) ? path : short;
}

/** Does some work that grades, and ends the grader's threads behind it. */
export async function withGrader<Result>(
  work: (grade: (exercise: Exercise, source: string) => Promise<Report>) => Promise<Result>,
): Promise<Result> {
  const { grade, Sandbox } = await import("../grader/index.js");
  const sandbox = new Sandbox();
  try {
    return await work((exercise, source) => grade(exercise, source, sandbox));
  } finally {
    await sandbox.close();
  }
}
