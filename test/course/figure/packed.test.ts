import { describe, expect, it } from "vitest";
import { type Packed, packed } from "../../../src/course/figure/packed.js";

const count = (length: number, value: (i: number) => number) =>
  Array.from({ length }, (_, i) => value(i));
const bytesOf = (value: unknown) => Buffer.from((value as Packed).bdata, "base64");

describe("packed", () => {
  it("keeps short lists, words, gaps and rows of unequal length as they are", () => {
    const ragged = [count(40, (i) => i), [1]];
    for (const value of [[1, 2, 3], [...count(40, (i) => i), null], ["a"], "x", 5, ragged]) {
      expect(packed(value)).toBe(value);
    }
  });

  it("writes whole numbers in one byte or two, in the order of the machines that read them", () => {
    expect(packed(count(40, (i) => i))).toMatchObject({ dtype: "u1" });
    const steps = packed(count(40, (i) => 1000 - i));
    expect(steps).toMatchObject({ dtype: "i2" });
    expect(bytesOf(steps).readInt16LE(2)).toBe(999);
  });

  it("writes other numbers with four bytes each", () => {
    const thirds = packed(count(40, (i) => i / 3));
    expect(thirds).toMatchObject({ dtype: "f4" });
    expect(bytesOf(thirds).readFloatLE(4)).toBeCloseTo(1 / 3, 6);
    expect(bytesOf(thirds)).toHaveLength(160);
  });

  it("writes a grid row by row and says its shape", () => {
    const grid = [count(20, (i) => i), count(20, (i) => 100 + i)];
    expect(packed(grid)).toMatchObject({ dtype: "u1", shape: "2, 20" });
    expect(bytesOf(packed(grid))[20]).toBe(100);
  });
});
