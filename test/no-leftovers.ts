import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { PREFIX } from "./temporary-folder.js";

/** What names the temporary folder, on Unix and on Windows. */
const NAMES = ["TMPDIR", "TEMP", "TMP"] as const;

const usual = NAMES.map((name) => [name, process.env[name]] as const);
const folder = mkdtempSync(join(tmpdir(), "workbook-test-"));
for (const name of NAMES) process.env[name] = folder;

// Each file of tests has a temporary folder of its own: what is left in it is that file's.
afterAll(() => {
  for (const [name, value] of usual) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  const left = readdirSync(folder).filter((name) => !name.startsWith(PREFIX));
  rmSync(folder, { recursive: true, maxRetries: 5 });
  expect(left, "left in the temporary folder").toEqual([]);
});
