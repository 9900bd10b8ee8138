import { expect, test } from "vitest";
import { classroom } from "../../../../src/tools/grader/format/classroom.js";
import { classOf, nothing, partial, perfect } from "./sample.js";
import { complaints } from "./validate.js";

const text = (of: typeof perfect) => classroom.write(classOf(of), { staff: false });

/** As the reporter action reads a step's output. */
const written = (of: typeof perfect) =>
  JSON.parse(Buffer.from(text(of), "base64").toString("utf-8"));

test.each([
  ["perfect", perfect, "pass"],
  ["partial", partial, "fail"],
  ["broken", nothing, "fail"],
] as const)("the reporter can read a %s submission", (_, of, status) => {
  expect(complaints("classroom.schema.json", written(of))).toEqual([]);
  expect(written(of).status).toBe(status);
});

test("is one line, since it becomes a step's output", () => {
  expect(text(partial)).toMatch(/^[A-Za-z0-9+/=]+\n$/);
});

test("the reporter's sum of the scores is what was earned", () => {
  const { tests, max_score } = written(partial);
  expect(tests.reduce((sum: number, it: { score: number }) => sum + it.score, 0)).toBe(
    partial.earned,
  );
  expect(max_score).toBe(partial.points);
});
