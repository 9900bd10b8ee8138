import { expect, test } from "vitest";
import { gradescope } from "../../../../src/tools/grader/format/gradescope.js";
import { classOf, nasty, nothing, partial, perfect } from "./sample.js";
import { complaints } from "./validate.js";

const written = (student: typeof perfect, staff = false) =>
  JSON.parse(gradescope.write(classOf(student), { staff }));

test.each([
  ["perfect", perfect],
  ["partial", partial],
  ["broken", nothing],
  ["nasty", nasty],
] as const)("a %s submission validates against the specification", (_, student) => {
  for (const staff of [true, false]) {
    expect(complaints("gradescope.schema.json", written(student, staff))).toEqual([]);
  }
});

test("the scores of the tests add up to the score", () => {
  const { score, tests } = written(partial);
  const sum = (key: "score" | "max_score") =>
    tests.reduce((total: number, it: Record<typeof key, number>) => total + it[key], 0);
  expect(sum("score")).toBe(score);
  expect(score).toBe(partial.earned);
  expect(sum("max_score")).toBe(partial.points);
});

test("in the version for staff hidden checks are kept from students by Gradescope itself", () => {
  const hidden = written(partial, true).tests.filter((it: { tags: string[] }) =>
    it.tags.includes("hidden"),
  );
  expect(hidden.length).toBeGreaterThan(0);
  for (const { visibility } of hidden) expect(visibility).toBe("hidden");
  for (const { visibility } of written(partial).tests) expect(visibility).toBe("visible");
});

test("notes and the points of each exercise come first", () => {
  const { output } = written(partial);
  expect(output).toContain(`Softmax that does not overflow: ${partial.exercises[0]?.earned} of`);
  expect(output).toContain("there is no answer to cross-entropy");
});
