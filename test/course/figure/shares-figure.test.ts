import { expect, test } from "vitest";
import { sharesFigure } from "../../../src/course/figure/shares-figure.js";
import { figureSvg } from "../../../src/course/figure/svg/figure-svg.js";

const rows = [
  { label: "first", shares: [0.75, 0.25] },
  { label: "second", shares: [0.1, 0.5] },
];

test("each share begins where the one before it ends", () => {
  const [right, wrong, numbers] = sharesFigure("A class", ["right", "wrong"], rows).data;
  expect(right).toMatchObject({ name: "right", x: [0, 0.75, null, 0, 0.1, null] });
  expect(wrong).toMatchObject({ name: "wrong", x: [0.75, 1, null, 0.1, 0.6, null] });
  expect(numbers).toMatchObject({ text: ["75%", "10%"] });
});

test("the first row is on top", () => {
  const { yaxis } = sharesFigure("A class", ["right", "wrong"], rows).layout;
  expect(yaxis?.range).toEqual([1.5, -0.5]);
  expect(yaxis?.ticktext).toEqual(["first", "second"]);
});

test("the alt text says how many bars there are and which are smallest", () => {
  expect(sharesFigure("A class", ["right", "wrong"], rows).alt).toBe(
    '2 bars: A class. Smallest shares of "right": second: 10%; first: 75%.',
  );
});

test("the still picture has every label", () => {
  const svg = figureSvg(sharesFigure("A class", ["right", "wrong"], rows));
  for (const word of ["first", "second", "75%", "wrong"]) expect(svg).toContain(word);
});

test.each([
  [[], "sharesFigure: rows: expected at least one, got an array of 0"],
  [[{ label: "a", shares: [1] }], 'sharesFigure: row "a": expected 2 shares of a whole'],
  [[{ label: "a", shares: [0.8, 0.4] }], 'sharesFigure: row "a": expected 2 shares of a whole'],
  [[{ label: "a", shares: [1.2, -0.2] }], 'sharesFigure: row "a": expected 2 shares of a whole'],
])("refuses %j", (wrong, message) => {
  expect(() => sharesFigure("A class", ["right", "wrong"], wrong)).toThrow(message);
});
