import { expect, test } from "vitest";
import { exerciseOf } from "../../../../src/course/exercise/index.js";
import { plan } from "../../../../src/course/exercise/judge/plan.js";

const exercise = exerciseOf("softmax");

test("equal seeds give equal plans, and others other numbers", () => {
  expect(plan(exercise, 3)).toEqual(plan(exercise, 3));
  expect(plan(exercise, 3).at(-1)?.with).not.toEqual(plan(exercise, 99).at(-1)?.with);
});

test("a check knows the right answer and those of known mistakes", () => {
  const [first] = plan(exercise, 0);
  expect(first?.expected).toEqual([expect.closeTo(0.25, 12), expect.closeTo(0.75, 12)]);
  const undivided = first?.mistaken.find(({ says }) => says.includes("divided by their sum"));
  expect(undivided?.answer).toEqual([expect.closeTo(1 / 3, 12), expect.closeTo(1, 12)]);
});

test("points, tolerance and visibility are those of the check, or the usual ones", () => {
  const planned = plan(exercise, 0);
  expect(planned.map(({ points }) => points)).toEqual([1, 1, 1, 1, 1, 2]);
  expect(planned.map(({ hidden }) => hidden)).toEqual([false, false, false, true, true, true]);
  expect(planned[0]?.tolerance).toBe(1e-9);
});

test("a check that the reference cannot answer is a fault of the exercise", () => {
  const checks = [{ tries: "nothing", call: "softmaxes", with: [] }];
  expect(() => plan({ ...exercise, checks }, 0)).toThrow(
    "the reference of softmax: nothing gave no answer: missing",
  );
});
