import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromExactJSON, toExactJSON } from "../../../src/library/number/exact-json.js";

describe("exact JSON", () => {
  it("keeps every bit of every finite number", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), (numbers) => {
        const back = fromExactJSON(toExactJSON({ numbers })) as { numbers: number[] };
        expect(back.numbers.every((x, i) => Object.is(x, numbers[i]))).toBe(true);
        expect(back.numbers).toHaveLength(numbers.length);
      }),
    );
    expect(fromExactJSON(toExactJSON([-0]))).toEqual([-0]);
    // A byte order mark is an editor's, and no part of the text.
    expect(fromExactJSON(`\ufeff${toExactJSON([0.1])}`)).toEqual([0.1]);
  });

  it("refuses damaged text", () => {
    expect(() => fromExactJSON('{"a": ')).toThrow(SyntaxError);
  });
});
