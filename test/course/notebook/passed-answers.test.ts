import { expect, it } from "vitest";
import { PassedAnswers } from "../../../src/course/notebook/passed-answers.js";

it("keeps what passed last, exercise by exercise", () => {
  const answers = new PassedAnswers();
  expect(answers.of("softmax")).toBeUndefined();
  const [first, second] = [() => 1, () => 2];
  const functions = { softmax: first };
  answers.keep("softmax", functions);
  functions.softmax = second;
  expect(answers.of("softmax")).toEqual({ softmax: first });
  answers.keep("softmax", { softmax: second });
  expect(answers.of("softmax")).toEqual({ softmax: second });
  expect(answers.of("adam")).toBeUndefined();
});
