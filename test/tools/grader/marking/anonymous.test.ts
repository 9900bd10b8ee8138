import { expect, test } from "vitest";
import { anonymous } from "../../../../src/tools/grader/marking/anonymous.js";
import { check, classOf, report, student } from "./sample.js";

test("an anonymous class has points and verdicts, and nothing that a student wrote", () => {
  const ann = { ...student("Ann Lee", report([check("wrong-value", "Ann was here")])), id: "s7" };
  const notes = [{ kind: "late" as const, message: "leeann.ts: late", exercise: "softmax" }];
  const { report: shown, key } = anonymous(classOf({ ...ann, notes }, student("Bob")), "secret");
  const text = JSON.stringify(shown);
  for (const word of ["Ann", "ann", "s7", "Bob"]) expect(text).not.toContain(word);
  expect(shown.students.map((each) => each.student)).toEqual(["student 1", "student 2"]);
  expect([...key.keys()].sort()).toEqual(["Ann Lee", "Bob"]);
  expect(text).toContain("wrong-value");
});
