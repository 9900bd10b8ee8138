import { describe, expect, test } from "vitest";
import { formats } from "../../../../src/tools/grader/format/index.js";
import { classOf, judged, overflowing, partial, sample, student } from "./sample.js";

const decoded = (name: string, text: string) =>
  name === "classroom" ? Buffer.from(text, "base64").toString("utf8") : text;

describe.each(Object.entries(formats))("%s", (name, format) => {
  const report = format.perStudent ? classOf(partial) : sample;

  test("is listed by its own name", () => {
    expect(format.name).toBe(name);
    expect(format.extension).toMatch(/^[a-z]+$/);
  });

  test("gives students neither inputs nor answers of hidden checks", () => {
    const secrets = partial.exercises
      .flatMap(({ checks }) => checks)
      .filter(({ hidden }) => hidden)
      .flatMap(({ call, expected, got }) => [call, expected, got])
      .filter((secret) => secret !== undefined && secret.length > 6);
    expect(secrets.length).toBeGreaterThan(4);
    const written = decoded(name, format.write(report, { staff: false }));
    for (const secret of secrets) expect(written).not.toContain(secret);
  });

  test("writes the same report the same way each time", () => {
    for (const staff of [false, true]) {
      expect(format.write(report, { staff })).toBe(format.write(report, { staff }));
    }
  });

  test.runIf(format.perStudent)("takes exactly one student", () => {
    expect(() => format.write(sample, { staff: false })).toThrow(
      'report: expected exactly one student, got "4 students"',
    );
    expect(() => format.write(classOf(), { staff: false })).toThrow(/exactly one student/);
  });
});

test("staff read what a hidden check asked, expected and got", () => {
  const wrong = classOf(student("bo", [judged("softmax", { softmax: overflowing })]));
  const staff = formats.json?.write(wrong, { staff: true });
  const students = formats.json?.write(wrong, { staff: false });
  expect(staff).toContain("softmax([-2000, -2001, -1999])");
  expect(students).not.toContain("-2000");
});
