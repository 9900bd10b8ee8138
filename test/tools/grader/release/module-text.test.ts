import { expect, test } from "vitest";
import { type Callback, type Exercise, fn, Opaque } from "../../../../src/course/exercise/index.js";
import { catalogueText, isPlain } from "../../../../src/tools/grader/release/module-text.js";

const exercise: Exercise = {
  id: "odd",
  title: 'An "odd" one\u2028',
  lecture: "none",
  notebook: 1,
  checks: [
    {
      tries: "odd numbers",
      call: "f",
      with: [fn("x => 2 * x", "double"), Number.NaN, -0, undefined, [null, true], { __a: -1.5 }],
      answers: { expected: Number.NEGATIVE_INFINITY, mistaken: [], ticks: 100 },
    },
  ],
  mistakes: [],
  hints: ["`f(x)`"],
};

test("the catalogue is a module that gives the same exercises", () => {
  const text = catalogueText([exercise]);
  expect(text).toMatch(/^import \{ fn \} from ".\/exercise.js";\n/);
  const code = text.replace(/^import.*$/m, "").replace("export const exercises =", "return ");
  const [read] = new Function("fn", code)(fn) as Exercise[];
  expect(read).toEqual(exercise);
  const [callback, , zero] = (read?.checks[0]?.with ?? []) as [Callback, number, number];
  expect([callback.source, callback.name]).toEqual(["x => 2 * x", "double"]);
  expect(Object.is(zero, -0)).toBe(true);
});

test("what is no plain data cannot be written down", () => {
  expect(isPlain([1, { a: undefined, b: "text" }])).toBe(true);
  expect(isPlain({ a: [new Opaque("a function")] })).toBe(false);
});
