import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CLASS_FILE, readReport } from "../../../../src/tools/grader/class/read-report.js";
import { json } from "../../../../src/tools/grader/format/json.js";
import { temporaryFolder } from "../../../temporary-folder.js";

const folder = temporaryFolder();
const file = join(folder, "some.json");
const write = (text: string, to = file) => writeFileSync(to, text);

test("a report is read from its file and from the folder of its run", async () => {
  await expect(readReport(folder)).rejects.toThrow(
    `${folder} has no class.json: is its run finished?`,
  );
  const report = { version: 1, exercises: ["adam"], students: [] } as const;
  write(json.write(report, { staff: true }), join(folder, CLASS_FILE));
  expect(await readReport(folder)).toMatchObject({ from: folder, staff: true, report });
  expect(await readReport(join(folder, CLASS_FILE))).toMatchObject({ report });
});

test.each([
  ["{", "is no report of a class run"],
  ["null", "is no report of a class run"],
  ['{"version": 1}', "is no report of a class run"],
  [
    '{"version": 1, "part": "3 of 4", "exercises": [], "students": []}',
    "is no report of a class run",
  ],
  ['{"version": 2}', "has version 2; this program merges version 1"],
])("%s is refused in one line", async (text, message) => {
  write(text);
  await expect(readReport(file)).rejects.toThrow(`${file} ${message}`);
});

test("a file that is not there is refused in one line", async () => {
  await expect(readReport(join(folder, "no"))).rejects.toThrow("cannot be read");
});
