import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How the folders' names begin. */
export const PREFIX = "of-a-test-";

/** A fresh empty folder; `test/no-leftovers.ts` removes it after the last test of the file. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), PREFIX));
}
