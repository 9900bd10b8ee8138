import { describe, expect, it } from "vitest";
import { isLight, recolored } from "../../../../src/course/figure/live/inks.js";

describe("recolored", () => {
  const inks = { "#006B4D": "#3CCB9E" };

  it("exchanges a colour wherever it stands, whatever its letters", () => {
    const figure = { data: [{ line: { color: "#006b4d" } }, { name: "#006B4D" }], layout: {} };
    expect(recolored(figure, inks)).toEqual({
      data: [{ line: { color: "#3CCB9E" } }, { name: "#3CCB9E" }],
      layout: {},
    });
  });

  it("leaves other colours, numbers and what is no plain data as they are", () => {
    const packed = Float32Array.of(1, 2);
    const part = { color: "#123456", y: packed, visible: null, size: 3 };
    expect(recolored(part, inks)).toEqual(part);
    expect(recolored(part, inks).y).toBe(packed);
  });
});

describe("isLight", () => {
  it.each([
    ["rgb(255, 255, 255)", true],
    ["rgb(224, 224, 224)", true],
    ["rgba(0, 0, 0, 0.87)", false],
    ["rgb(33, 33, 33)", false],
  ])("says of %s: %s", (color, light) => expect(isLight(color)).toBe(light));
});
