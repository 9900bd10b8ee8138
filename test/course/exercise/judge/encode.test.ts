import { describe, expect, test } from "vitest";
import { encode, encodeThrown } from "../../../../src/course/exercise/judge/encode.js";

describe("a value is written down", () => {
  test.each([
    ["numbers in full precision", [0.1 + 0.2, 1e300, 3], "[0.30000000000000004,1e+300,3]"],
    [
      "numbers that JSON does not know",
      [Number.NaN, -0, Number.NEGATIVE_INFINITY],
      '[{"$":"NaN"},{"$":"-0"},{"$":"-Infinity"}]',
    ],
    ["plain things", { a: null, b: true, c: 'x"' }, '{"a":null,"b":true,"c":"x\\""}'],
    ["undefined", undefined, '{"$":"undefined"}'],
    ["typed arrays as arrays", Float64Array.of(1, 2), "[1,2]"],
    ["a function", () => 1, '{"$":"a function"}'],
    ["a BigInt", 1n, '{"$":"a BigInt"}'],
    ["a symbol", Symbol("s"), '{"$":"a symbol"}'],
    ["a promise", Promise.resolve(1), '{"$":"a promise"}'],
    ["a boxed number", Object(1), '{"$":"an object made with new Number or the like"}'],
    [
      "an array with holes",
      Object.assign(new Array(3), { 0: 1, 2: 2 }),
      '{"$":"an array with holes"}',
    ],
    ["a DataView", new DataView(new ArrayBuffer(1)), '{"$":"a DataView"}'],
    [
      "what is nested too deep",
      [[[[[[[[[1]]]]]]]]],
      '[[[[[[[[{"$":"something nested too deep"}]]]]]]]]',
    ],
    ["a long text", "x".repeat(3_000), '{"$":"a very long text"}'],
    ["a long name", { ["x".repeat(2_001)]: 1 }, '{"$":"an object with a very long name in it"}'],
    ["our own word", { $: "NaN" }, '{"$":"an object with the name $ in it"}'],
    ["a huge array", new Array(200_000), '{"$":"a huge array"}'],
  ])("%s", (_, value, text) => expect(encode(value)).toBe(text));

  test("without running a getter, toJSON or a proxy's length", () => {
    const trap = {
      get secret() {
        throw new Error("ran");
      },
      toJSON() {
        throw new Error("ran");
      },
    };
    expect(encode(trap)).toBe('{"secret":{"$":"a getter"},"toJSON":{"$":"a function"}}');
  });

  test("also when there are very many entries", () => {
    const wide = Array.from({ length: 400 }, () => new Array(400).fill(1));
    expect(encode(wide)).toBe('{"$":"more than 100000 entries"}');
  });
});

test("text in many places is written down as far as it is bounded", () => {
  const texts = Array.from({ length: 1_000 }, () => "x".repeat(2_000));
  const names = texts.map((text, i) => ({ [text.slice(5) + i]: 1 }));
  expect(encode(texts).length).toBeLessThan(200_000);
  expect(encode(names).length).toBeLessThan(300_000);
  expect(() => JSON.parse(encode([texts, names]))).not.toThrow();
});

describe("what was thrown is written down", () => {
  test.each([
    ["an error", new RangeError("no"), { name: "RangeError", message: "no" }],
    ["a text", "no", { name: "", message: "no" }],
    ["a function", () => 1, { name: "", message: "a function" }],
    ["nothing", null, { name: "", message: "null" }],
    ["an error whose message is no text", { name: 1, message: {} }, { name: "", message: "" }],
    ["a long message", new Error("x".repeat(9_000)), { message: "x".repeat(2_000) }],
  ])("%s", (_, thrown, expected) => {
    expect(JSON.parse(encodeThrown(thrown))).toMatchObject(expected);
  });
});
