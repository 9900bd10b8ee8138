import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileNames } from "../../../../src/tools/grader/class/file-name.js";

const nameOf = (student: string) => fileNames([student]).get(student);

describe("a student's file", () => {
  test.each([
    ["ann", "ann"],
    ["ünï ć 名", "ünï ć 名"],
    ["../evil", "%2E.%2Fevil"],
    ["a*b?", "a%2Ab%3F"],
    ["CON", "%CON"],
    ["ann. ", "ann.%20"],
    ["", ""],
  ])("%j is called %j", (student, name) => expect(nameOf(student)).toBe(name));

  test("has a short name for a long one, that differs where the long ones do", () => {
    const [one, other] = ["名".repeat(80), `${"名".repeat(79)}字`];
    const names = fileNames([one, other]);
    expect(names.get(one)).toMatch(/^名{40}~[0-9a-f]{12}$/);
    expect(names.get(one)).not.toBe(names.get(other));
  });

  test("is told from one that differs only in capitals or in Unicode form", () => {
    const names = [...fileNames(["Ann", "ann", "José", "Jose\u0301"]).values()];
    expect(new Set(names.map((name) => name.normalize("NFC").toLowerCase())).size).toBe(4);
  });

  test("has a name that fits and is nobody else's, whatever the students are called", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: "binary", maxLength: 100 })), (students) => {
        const names = [...fileNames(students).values()];
        expect(names).toHaveLength(students.length);
        expect(new Set(names.map((name) => name.normalize("NFC").toLowerCase())).size).toBe(
          names.length,
        );
        for (const name of names) {
          expect(Buffer.byteLength(name)).toBeLessThan(140);
          expect(name).not.toMatch(/^\.|[/\\:*?"<>|\0]/);
        }
      }),
      { numRuns: 40 },
    );
  });
});
