import { expect, test } from "vitest";
import { callInTime } from "../../../src/course/notebook/call-in-time.js";

const call = { call: "f", with: [2] };

test("a call is made as usual", () => {
  expect(callInTime({ f: (x: number) => x + 1 }, call)).toEqual({
    kind: "value",
    value: 3,
    changed: [],
  });
  expect(callInTime({}, call)).toEqual({ kind: "missing", exported: [] });
});

test.each([
  [
    "a loop",
    () => {
      for (;;);
    },
  ],
  [
    "a loop that catches all",
    () => {
      for (;;)
        try {
          for (;;);
        } catch {}
    },
  ],
  [
    "an answer whose traps loop",
    () =>
      new Proxy([], {
        getOwnPropertyDescriptor: () => {
          for (;;);
        },
      }),
  ],
  [
    "what is thrown and traps who looks at it",
    () => {
      const thrown = new Proxy(new Error("mine"), {
        getPrototypeOf: () => {
          for (;;);
        },
      });
      throw thrown;
    },
  ],
  ["a regular expression", () => /^(a+)+$/.test(`${"a".repeat(60)}!`)],
])("%s without an end is ended", (_, f) => {
  expect(callInTime({ f }, call, 50)).toEqual({ kind: "out-of-time" });
});
