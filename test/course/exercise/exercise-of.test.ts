import { expect, test } from "vitest";
import { exerciseOf } from "../../../src/course/exercise/exercise-of.js";

test("an exercise is found by its id", () => {
  expect(exerciseOf("softmax").title).toBe("Softmax that does not overflow");
});

test("an unknown id suggests the nearest", () => {
  expect(() => exerciseOf("gradient-decent-1d")).toThrow(
    'unknown exercise "gradient-decent-1d": did you mean "gradient-descent-1d"?',
  );
});
