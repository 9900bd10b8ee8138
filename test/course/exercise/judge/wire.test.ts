import { describe, expect, test } from "vitest";
import { fn } from "../../../../src/course/exercise/exercise.js";
import { decodeReply, encodeCall } from "../../../../src/course/exercise/judge/wire.js";

test("a call is text, with callbacks by their source and special numbers by name", () => {
  const call = { call: "f", with: [fn("x => x"), [1, -0], undefined, { a: Number.NaN }] };
  expect(JSON.parse(encodeCall({ ...call, thenCall: [[2]] }))).toEqual({
    call: "f",
    with: [{ $fn: "x => x" }, [1, { $: "-0" }], { $: "undefined" }, { a: { $: "NaN" } }],
    thenCall: [[2]],
  });
});

describe("a reply is read as", () => {
  const thrown = (name: string, message: string) =>
    JSON.stringify({ kind: "threw", thrown: { name, message, stack: "at student.ts:7" } });

  test("a value with the arguments that changed", () => {
    const text = '{"kind":"value","value":[{"$":"-0"},{"$":"a promise"}],"changed":[1]}';
    expect(decodeReply(text)).toEqual({
      kind: "value",
      value: [-0, { what: "a promise" }],
      changed: [1],
    });
  });

  test("an error with the student's line", () => {
    expect(decodeReply(thrown("TypeError", "no"), () => 7)).toEqual({
      kind: "threw",
      name: "TypeError",
      message: "no",
      line: 7,
    });
    expect(decodeReply(thrown("TypeError", "no"))).not.toHaveProperty("line");
  });

  test.each([
    ["out of memory", "out-of-memory"],
    ["stack overflow", "too-deep"],
    ["Maximum call stack size exceeded", "too-deep"],
  ])("%s", (message, kind) => {
    expect(decodeReply(thrown("InternalError", message))).toEqual({ kind });
  });
});
