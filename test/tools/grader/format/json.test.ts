import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Verdict } from "../../../../src/course/exercise/index.js";
import { json } from "../../../../src/tools/grader/format/json.js";
import type { Note } from "../../../../src/tools/grader/report/note.js";
import { sample } from "./sample.js";
import { complaints } from "./validate.js";

const SCHEMA = "../../../../src/tools/grader/format/class-report.schema.json";

test.each([true, false])("a report validates against its schema, for staff: %s", (staff) => {
  expect(complaints(SCHEMA, JSON.parse(json.write(sample, { staff })))).toEqual([]);
});

test("the schema notices what does not belong", () => {
  const report = JSON.parse(json.write(sample, { staff: true }));
  expect(complaints(SCHEMA, { ...report, version: 2 })).not.toEqual([]);
  expect(complaints(SCHEMA, { ...report, exercises: [3] })).not.toEqual([]);
  report.students[0].exercises[0].checks[0].verdict = "fine";
  expect(complaints(SCHEMA, report)).not.toEqual([]);
});

test("for staff nothing of the report is lost", () => {
  const { audience, ...report } = JSON.parse(json.write(sample, { staff: true }));
  expect(audience).toBe("staff");
  expect(report).toEqual(JSON.parse(JSON.stringify(sample)));
});

test("the schema knows every verdict and every kind of note", () => {
  const verdicts: Record<Verdict, true> = {
    "not-written": true,
    "syntax-error": true,
    "type-error": true,
    missing: true,
    threw: true,
    "library-answer": true,
    "too-long": true,
    "too-deep": true,
    "out-of-memory": true,
    "out-of-time": true,
    skipped: true,
    "not-graded": true,
    "wrong-type": true,
    "wrong-shape": true,
    "not-a-number": true,
    "wrong-value": true,
    "changed-input": true,
    "by-chance": true,
    right: true,
  };
  const kinds: Record<Note["kind"], true> = {
    missing: true,
    "not-graded": true,
    "not-on-roster": true,
    double: true,
    empty: true,
    late: true,
    "not-text": true,
    "too-large": true,
    unreadable: true,
    "unknown-exercise": true,
    moved: true,
  };
  const schema = JSON.parse(readFileSync(new URL(SCHEMA, import.meta.url), "utf8"));
  const { verdict, note } = schema.definitions;
  expect(new Set(verdict.enum)).toEqual(new Set(Object.keys(verdicts)));
  expect(new Set(note.properties.kind.enum)).toEqual(new Set(Object.keys(kinds)));
});
