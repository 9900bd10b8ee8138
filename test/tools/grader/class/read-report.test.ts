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

const STEERING = "\x1b[2J\u202e\n  forged\x9b1A";

test("texts of a report that somebody else wrote steer nothing", async () => {
  const check = { tries: STEERING, hidden: false, points: 1, earned: 0, verdict: STEERING };
  const exercise = { exercise: STEERING, title: STEERING, earned: 0, points: 1 };
  const exercises = [{ ...exercise, checks: [{ ...check, message: STEERING }] }];
  const notes = [{ kind: STEERING, message: STEERING }];
  const students = [{ student: "ann\tlee", earned: 0, points: 1, exercises, notes }];
  write(JSON.stringify({ version: 1, exercises: [STEERING], students }));
  const { report } = await readReport(file);
  expect(report.students[0]?.student).toBe("ann\tlee");
  const texts = JSON.stringify(report.students.map((each) => [each.exercises, each.notes]));
  expect(texts + report.exercises.join()).not.toMatch(/[\p{Cc}\p{Cf}]|\\u0|\\n/u);
});

test.each([
  [{ students: [{}] }, "expected a text at the report.students[0].student"],
  [{ students: [null] }, "expected an object at the report.students[0]"],
  [
    { students: [{ student: "a", earned: "\x1b[1m", points: 1, notes: [], exercises: [] }] },
    "expected a number at the report.students[0].earned",
  ],
  [{ exercises: [1], students: [] }, "expected a text at the report.exercises[0]"],
])("%j is refused with the place", async (part, message) => {
  write(JSON.stringify({ version: 1, exercises: [], ...part }));
  await expect(readReport(file)).rejects.toThrow(`${file}: ${message}`);
});

test("a file that is not there is refused in one line", async () => {
  await expect(readReport(join(folder, "no"))).rejects.toThrow("cannot be read");
});
