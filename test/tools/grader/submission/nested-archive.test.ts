import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { SubmittedFile } from "../../../../src/tools/grader/submission/file.js";
import { withoutArchives } from "../../../../src/tools/grader/submission/nested-archive.js";
import { temporaryFolder } from "../../../temporary-folder.js";
import { writeZip } from "./write-zip.js";

const folder = temporaryFolder();

/** An archive in so many others. */
function nested(depth: number): SubmittedFile {
  let data: Buffer = Buffer.from("text");
  let name = "softmax.ts";
  for (let i = 0; i < depth; i++) {
    const path = join(folder, "a.zip");
    writeZip(path, [{ name, data }]);
    [data, name] = [readFileSync(path), "a.zip"];
  }
  return { path: "hw.zip", bytes: data.length, modified: new Date(0), read: async () => data };
}

const opened = (file: SubmittedFile, most = 10) =>
  withoutArchives({ files: [file], folders: [], faults: [], close() {} }, { most, zone: "UTC" });

test("the files of archives in archives are a student's, to a depth", async () => {
  const { files, close } = await opened({ ...nested(3), attempt: 7, late: true });
  expect(files).toMatchObject([{ path: "hw.zip/a.zip/a.zip/softmax.ts", attempt: 7, late: true }]);
  expect(Buffer.from((await files[0]?.read()) ?? []).toString()).toBe("text");
  close();
  const deep = await opened(nested(4));
  expect(deep.files).toEqual([]);
  expect(deep.faults.map(({ reason }) => reason)).toEqual([
    "an archive in so many archives is not read",
  ]);
});

test("an archive that is none is a fault, and the others' files stay", async () => {
  const bad = { ...nested(1), read: async () => Buffer.from("no archive") };
  const { files, faults } = await opened(bad);
  expect(files).toEqual([]);
  expect(faults).toMatchObject([{ kind: "unreadable", path: "hw.zip" }]);
});
