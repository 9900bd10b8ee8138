import { expect, test } from "vitest";
import { adviceOn } from "../../../../src/course/exercise/judge/absent.js";

test.each([
  ["'setTimeout' is not defined", "there are no timers here; compute the answer and return it"],
  ["fetch is not defined", "there is no network here; all that is needed comes as an argument"],
  [
    "'process' is not defined",
    "there is nothing of Node here; use the arguments and plain JavaScript",
  ],
  ["'sum' is not defined", "declare sum beside the function, or import it"],
])("%s: the sentence says what is not there and what to do", (message, advice) => {
  expect(adviceOn("ReferenceError", message)).toBe(advice);
});

test("other errors speak for themselves", () => {
  expect(adviceOn("TypeError", "fetch is not defined")).toBeUndefined();
  expect(adviceOn("ReferenceError", "cannot access 'a' before initialization")).toBeUndefined();
});
