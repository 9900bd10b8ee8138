import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What names the temporary folder, on Unix and on Windows. */
const NAMES = ["TMPDIR", "TEMP", "TMP"] as const;
const PREFIX = "of-a-test-";

/** A fresh empty folder, which is removed after the last test of the file. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), PREFIX));
}

/**
 * Gives this process and those it starts a temporary folder of their own.
 * @returns what removes it, brings back the usual one, and tells what was left in it besides the
 * folders of `temporaryFolder`
 */
export function ownTemporaryFolder(): () => string[] {
  const usual = NAMES.map((name) => [name, process.env[name]] as const);
  const folder = mkdtempSync(join(tmpdir(), "workbook-test-"));
  for (const name of NAMES) process.env[name] = folder;
  return () => {
    for (const [name, value] of usual) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    const left = readdirSync(folder).filter((name) => !name.startsWith(PREFIX));
    rmSync(folder, { recursive: true, maxRetries: 5 });
    return left;
  };
}
