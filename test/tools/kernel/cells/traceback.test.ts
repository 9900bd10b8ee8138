import { expect, test } from "vitest";
import type { Frame } from "../../../../src/tools/kernel/cells/stack.js";
import { describeException } from "../../../../src/tools/kernel/cells/traceback.js";

const noFrames = () => [];
const told = (error: unknown) => describeException(error, noFrames).traceback;

test("an error is its name and message, then its calls with the line that it came from", () => {
  const frame = (caller: string | undefined, line: number, text?: string): Frame => ({
    caller,
    where: "cell 2",
    place: { line, column: 3 },
    text,
  });
  const frames = [frame("pack", 7), frame("f", 2, "a\n  bad();"), frame(undefined, 3, "c")];
  expect(describeException(new RangeError("no"), () => frames)).toEqual({
    status: "error",
    ename: "RangeError",
    evalue: "no",
    traceback: [
      "RangeError: no",
      "    at pack (cell 2, line 7, column 3)",
      "    at f (cell 2, line 2, column 3)",
      "      1 | a",
      "    > 2 |   bad();",
      "        |   ^",
      "    at cell 2, line 3, column 3",
    ],
  });
});

test("a cause is told, and one that leads back is not told again", () => {
  const a = new Error("A");
  const b = new Error("B", { cause: a });
  a.cause = b;
  expect(told(a)).toEqual(["Error: A", "Caused by Error: B", "Caused by Error: A (see above)"]);
});

test("a cause may be anything, also undefined's like", () => {
  expect(told(new Error("A", { cause: "why" }))).toEqual(["Error: A", "Caused by Thrown: 'why'"]);
  expect(told(new Error("A", { cause: null }))).toEqual(["Error: A", "Caused by Thrown: null"]);
});

test("the reasons of several failures are told, ten at most", () => {
  const reasons = Array.from({ length: 12 }, (_, i) => new Error(`e${i + 1}`));
  const lines = told(new AggregateError(reasons, "all"));
  expect(lines.slice(0, 3)).toEqual([
    "AggregateError: all",
    "Reason 1: Error: e1",
    "Reason 2: Error: e2",
  ]);
  expect(lines.at(-1)).toBe("... 2 more reasons");
});

test("an error's own fields are told", () => {
  const error = Object.assign(new Error("gone"), { code: "ENOENT", path: "/x" });
  expect(told(error)).toEqual(["Error: gone", "    with { code: 'ENOENT', path: '/x' }"]);
});

test("what is thrown need not be an error, nor an error's name a text", () => {
  expect(told({ code: 7 })).toEqual(["Thrown: { code: 7 }"]);
  expect(told(undefined)).toEqual(["Thrown: undefined"]);
  expect(told(Object.assign(new Error("m"), { name: Symbol("s") }))[0]).toBe("Symbol(s): m");
});

test("a message of a megabyte is shortened and says so", () => {
  const { evalue, traceback } = describeException(new Error("x".repeat(1e6)), noFrames);
  expect(evalue).toMatch(/x\.\.\. shortened: 1,000,000 characters in all$/);
  expect(traceback.join("\n").length).toBeLessThan(25_000);
});
