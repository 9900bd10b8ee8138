import { describe, expect, it } from "vitest";
import { marker } from "../../../../src/course/figure/svg/marker.js";

const corners = (drawn: string) =>
  (drawn.match(/points="([^"]+)"/)?.[1] ?? "").split(" ").map((it) => it.split(",").map(Number));

describe("marker", () => {
  it("draws a circle of the size as its diameter", () => {
    expect(marker(5, 6, "circle", 8, { fill: "#000000" })).toBe(
      '<circle cx="5" cy="6" r="4" fill="#000000"/>',
    );
  });

  it("draws a square of the size as its side", () => {
    const xs = corners(marker(0, 0, "square", 8, {})).map(([x]) => x);
    expect([Math.min(...(xs as number[])), Math.max(...(xs as number[]))]).toEqual([-4, 4]);
  });

  it("points triangles the way they are named", () => {
    const farthest = (name: "triangle-up" | "triangle-right" | "triangle-down" | "triangle-left") =>
      corners(marker(0, 0, name, 10, {})).at(-1);
    expect(farthest("triangle-up")).toEqual([0, -5]);
    expect(farthest("triangle-down")).toEqual([0, 5]);
    expect(farthest("triangle-right")).toEqual([5, 0]);
    expect(farthest("triangle-left")).toEqual([-5, 0]);
  });
});
