import { expect, test } from "vitest";
import {
  decode,
  isPromise,
  isRecord,
  Opaque,
} from "../../../../src/course/exercise/judge/value.js";

test("what JSON has no word for comes back by its name", () => {
  const special = ["NaN", "Infinity", "-Infinity", "-0", "undefined"].map((name) => ({ $: name }));
  expect(decode(special)).toEqual([Number.NaN, Infinity, -Infinity, -0, undefined]);
  expect(decode({ a: [{ $: "a function" }] })).toEqual({ a: [new Opaque("a function")] });
});

test("records are objects with names, and neither arrays nor things without a word", () => {
  expect([{}, [], null, 1, new Opaque("a symbol")].map(isRecord)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("promises are known", () => {
  expect(isPromise(new Opaque("a promise"))).toBe(true);
  expect(isPromise(new Opaque("a function"))).toBe(false);
});
