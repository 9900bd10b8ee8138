import { describe, expect, test } from "vitest";
import { fn } from "../../../../src/course/exercise/exercise.js";
import { callHere } from "../../../../src/course/exercise/judge/call.js";
import { Opaque } from "../../../../src/course/exercise/judge/value.js";

const answer = (value: unknown) => callHere({ f: () => value }, { call: "f", with: [] });

describe("a call", () => {
  test("hands over numbers of every kind, nested arrays, objects and callbacks", () => {
    const given = [-0, Number.NaN, Number.NEGATIVE_INFINITY, undefined, [[1]], { a: "b" }];
    expect(callHere({ f: (...all: unknown[]) => all }, { call: "f", with: given })).toMatchObject({
      value: given,
    });
    const call = { call: "f", with: [fn("x => x + 1"), 2] };
    expect(callHere({ f: (g: (x: number) => number, x: number) => g(x) }, call)).toMatchObject({
      value: 3,
    });
  });

  test("calls the function that came back, with its memory", () => {
    const counter = () => {
      let sum = 0;
      return (x: number) => {
        sum += x;
        return sum;
      };
    };
    const call = { call: "counter", with: [], thenCall: [[1], [2], [3]] };
    expect(callHere({ counter }, call)).toMatchObject({ value: [1, 3, 6] });
  });

  test("notices an argument that was changed", () => {
    const sort = (values: number[]) => values.sort();
    const call = { call: "sort", with: [[2, 1]] };
    expect(callHere({ sort }, call)).toMatchObject({ value: [1, 2], changed: [0] });
  });

  test("says which functions there are when the one asked for is missing", () => {
    expect(callHere({ g: () => 1 }, { call: "f", with: [] })).toEqual({
      kind: "missing",
      exported: ["g"],
    });
  });

  test("tells name and message of an error, and of things that are none", () => {
    const thrower = (thrown: unknown) =>
      callHere(
        {
          f: () => {
            throw thrown;
          },
        },
        { call: "f", with: [] },
      );
    expect(thrower(new TypeError("no"))).toMatchObject({ name: "TypeError", message: "no" });
    expect(thrower("text")).toMatchObject({ name: "", message: "text" });
    expect(
      thrower({
        get message() {
          return "secret";
        },
      }),
    ).toMatchObject({ message: "" });
    expect(thrower(Symbol("s"))).toMatchObject({ kind: "threw" });
  });

  test.each([
    ["a function", () => 1],
    ["a promise", Promise.resolve(1)],
    ["a BigInt", 1n],
    ["a symbol", Symbol("s")],
    ["an array with holes", Object.assign(new Array(3), [1])],
    ["an array with getters", Object.defineProperty([0], 0, { get: () => 1 })],
    ["an object made with new Number or the like", Object(1)],
    ["a huge array", new Array(1e9)],
    ["a very long text", "x".repeat(3000)],
    ["a DataView", new DataView(new ArrayBuffer(8))],
  ])("knows %s by name and does not take it for data", (what, value) => {
    expect(answer(value)).toMatchObject({ value: new Opaque(what) });
  });

  test("runs no getter of an answer", () => {
    let ran = false;
    const value = {
      get x() {
        ran = true;
        return 1;
      },
    };
    expect(answer(value)).toMatchObject({ value: { x: new Opaque("a getter") } });
    expect(ran).toBe(false);
  });

  test("reads typed arrays as arrays", () => {
    expect(answer(Float64Array.of(1, 2))).toMatchObject({ value: [1, 2] });
  });

  test("stops at what is nested without end", () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(answer(circle)).toMatchObject({ kind: "value" });
  });
});
