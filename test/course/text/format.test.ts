import { describe, expect, it } from "vitest";
import { count, list, short, withSubscript } from "../../../src/course/text/format.js";

describe("short", () => {
  it("keeps the significant digits and no zeros after them", () => {
    expect([0.0001329, -1.5, 2, 0].map((x) => short(x, 2))).toEqual(["0.00013", "−1.5", "2", "0"]);
  });

  it("writes very large and very small numbers with a power of ten", () => {
    expect([1.234e-7, 5e9].map((x) => short(x))).toEqual(["1.23e−7", "5e+9"]);
  });
});

describe("words", () => {
  it("counts in singular and plural", () => {
    expect([count(1, "step"), count(0, "step"), count(20, "step")]).toEqual([
      "1 step",
      "0 steps",
      "20 steps",
    ]);
  });

  it("lists with commas and one and", () => {
    expect([list([]), list(["a"]), list(["a", "b"]), list(["a", "b", "c"])]).toEqual([
      "",
      "a",
      "a and b",
      "a, b and c",
    ]);
  });

  it("lowers what stands behind an underscore", () => {
    expect([withSubscript("a_13"), withSubscript("x")]).toEqual(["a<sub>13</sub>", "x"]);
  });
});
