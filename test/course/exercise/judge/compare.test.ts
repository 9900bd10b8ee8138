import { describe, expect, test } from "vitest";
import { compare } from "../../../../src/course/exercise/judge/compare.js";
import { Opaque } from "../../../../src/course/exercise/judge/value.js";

describe("compare", () => {
  test("finds no difference within the tolerance, relative above 1 and absolute below", () => {
    expect(compare(1e6, 1e6 + 1e-4, 1e-9)).toBeUndefined();
    expect(compare(1e-6, 1.5e-6, 1e-6)).toBeUndefined();
    expect(compare(1e6, 1e6 + 1e-2, 1e-9)?.kind).toBe("wrong-value");
  });

  test("reports a wrong shape before a wrong number", () => {
    expect(compare([1, 2, 3], [9, 2], 1e-9)).toMatchObject({
      kind: "wrong-shape",
      got: "an array of 2 numbers",
      expected: "an array of 3 numbers",
    });
  });

  test("says where nested answers differ", () => {
    expect(compare([[1, 2]], [[1, 3]], 1e-9)).toMatchObject({ where: "[0][1]", got: "3" });
    expect(compare({ depth: 2 }, { depth: 3 }, 1e-9)).toMatchObject({ where: ".depth" });
  });

  test("tells NaN and infinity from a wrong number", () => {
    expect(compare([1], [Number.NaN], 1e-9)?.kind).toBe("not-a-number");
    expect(compare(1, Number.POSITIVE_INFINITY, 1e-9)?.kind).toBe("not-a-number");
    expect(compare(Number.NaN, Number.NaN, 1e-9)).toBeUndefined();
  });

  test("takes nothing but numbers for numbers", () => {
    for (const got of ["1", true, null, undefined, [1], {}, new Opaque("a function")]) {
      expect(compare(1, got, 1e-9)?.kind).toBe("wrong-type");
    }
  });

  test("asks for every property of an object and lets others be", () => {
    expect(compare({ a: 1 }, { a: 1, b: 2 }, 1e-9)).toBeUndefined();
    expect(compare({ a: 1, b: 2 }, { a: 1 }, 1e-9)).toMatchObject({ where: ".b", got: "nothing" });
  });

  test("shows as many digits as it takes to see the difference", () => {
    const difference = compare(0.123456789, 0.123456788, 1e-12);
    expect(difference?.got).not.toBe(difference?.expected);
  });
});
