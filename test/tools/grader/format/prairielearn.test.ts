import { expect, test } from "vitest";
import { prairielearn } from "../../../../src/tools/grader/format/prairielearn.js";
import { classOf, nothing, partial, perfect, student, unparsed } from "./sample.js";
import { complaints } from "./validate.js";

const text = (of: typeof perfect) => prairielearn.write(classOf(of), { staff: false });
const written = (of: typeof perfect) => JSON.parse(text(of));

test.each([
  ["perfect", perfect],
  ["partial", partial],
  ["broken", nothing],
  ["empty", student("no", [])],
] as const)("a %s submission validates", (_, of) => {
  expect(complaints("prairielearn.schema.json", written(of))).toEqual([]);
});

test("the score is the share of the points", () => {
  expect(written(perfect)).toMatchObject({ gradable: true, score: 1 });
  expect(written(partial).score).toBe(partial.earned / partial.points);
});

test("what could not be run at all costs no attempt", () => {
  const { gradable, format_errors } = written(nothing);
  expect(gradable).toBe(false);
  expect(format_errors[0]).toContain("line 3, column 1: '}' expected.");
});

test("a report never grows beyond 1 MB", () => {
  const long = unparsed("softmax", "\u0001".repeat(2000));
  const { problem, ...shown } = long;
  const many = student(
    "max",
    Array.from({ length: 30 }, () => shown),
  );
  expect(Buffer.byteLength(JSON.stringify(many))).toBeGreaterThan(1_000_000);
  expect(Buffer.byteLength(text(many))).toBeLessThanOrEqual(1_000_000);
  expect(written(many).tests).toHaveLength(30 * long.checks.length);
});
