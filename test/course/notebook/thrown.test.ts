import { describe, expect, it } from "vitest";
import { asThrown } from "../../../src/course/notebook/thrown.js";

describe("asThrown", () => {
  const outcome = { kind: "threw", name: "Error", message: "mine" } as const;
  const errorWith = (stack: string) => Object.assign(new Error("mine"), { stack });

  it.each([
    [
      "Error: mine\n    at f (cell 2, line 3, column 5)\n    at cell 4, line 1, column 1",
      "cell 2, line 3",
    ],
    ["Error: mine\n    at cell 12, line 7, column 1", "cell 12, line 7"],
    // The last call in a cell, below a library's own.
    [
      "Error: mine\n    at check (lib/check.js, line 9, column 2)\n    at f (cell 2, line 3, column 5)",
      "cell 2, line 3",
    ],
    [
      "Error: mine\n    at f (my (old) answers/softmax.ts, line 3, column 5)",
      "my (old) answers/softmax.ts, line 3",
    ],
  ])("finds the place in %j", (stack, place) => {
    expect(asThrown(outcome, errorWith(stack))).toEqual({ ...outcome, place });
  });

  it("knows no place in another kernel's stack", () => {
    expect(asThrown(outcome, errorWith("Error: mine\n    at evalmachine.<anonymous>:3:9"))).toEqual(
      outcome,
    );
  });

  it.each([
    [{ code: 7, why: "because" }, "{ code: 7, why: 'because' }"],
    ["oops", "'oops'"],
    [undefined, "undefined"],
    [null, "null"],
    [[1, [2]], "[ 1, [ 2 ] ]"],
  ])("shows %j, which is no error, as it is", (thrown, message) => {
    expect(asThrown({ ...outcome, name: "" }, thrown)).toEqual({ ...outcome, name: "", message });
  });

  it("tells an error's own fields and its cause", () => {
    const error = Object.assign(errorWith("Error: mine"), {
      code: 7,
      cause: new TypeError("deep"),
    });
    expect(asThrown(outcome, error).message).toBe(
      "mine; with { code: 7 }; caused by TypeError: deep",
    );
  });
});
