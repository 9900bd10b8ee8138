import { expect, it } from "vitest";
import { classMarkers } from "../../../src/course/figure/class-markers.js";

it("classMarkers gives each class its points, and a class without points an empty series", () => {
  const points = [
    { x: 1, y: 2, label: 2 },
    { x: 3, y: 4, label: 0 },
  ];
  const series = classMarkers(points, 3);
  expect(series.map(({ name, x, y }) => [name, x, y])).toEqual([
    ["class 0", [3], [4]],
    ["class 1", [], []],
    ["class 2", [1], [2]],
  ]);
});
