/** The work failed: a cell, a grade run, a missing file. Shown in one line; exit status 1. */
export class Failure extends Error {}

/** The command was called the wrong way. Shown in one line; exit status 2. */
export class UsageError extends Error {}

/** That something cannot be written, and why, as the beginning of a sentence. */
export function cannotWrite(where: string, error: unknown): string {
  const { code = "unknown error" } = error as NodeJS.ErrnoException;
  const why = {
    EACCES: "not allowed",
    EPERM: "not allowed",
    EROFS: "read-only",
    ENOSPC: "disk full",
  };
  return `cannot write to ${where} (${why[code as keyof typeof why] ?? code})`;
}
