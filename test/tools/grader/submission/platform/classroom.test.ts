import { expect, test } from "vitest";
import {
  classroomPrefix,
  inClassroom,
} from "../../../../../src/tools/grader/submission/platform/classroom.js";

test("the folder around tells where the logins begin, whatever they have in common", () => {
  const prefix = classroomPrefix("week-3-submissions", ["week-3-ann-a", "week-3-ann-b"]) ?? "";
  expect(prefix).toBe("week-3-");
  expect(inClassroom("week-3-ann-a", prefix)).toEqual({
    name: "ann-a",
    id: "ann-a",
    login: "ann-a",
  });
  expect(inClassroom("notes", prefix)).toBeUndefined();
});

test("else what is common to all repositories does, up to a hyphen", () => {
  expect(classroomPrefix("class", ["week-3-annlee", "week-3-adafox"])).toBe("week-3-");
  expect(classroomPrefix("class", ["annlee", "bobray"])).toBeUndefined();
  expect(classroomPrefix("class", ["week-3-annlee"])).toBeUndefined();
});
