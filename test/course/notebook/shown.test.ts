import { inspect } from "node:util";
import { expect, test } from "vitest";
import { shown } from "../../../src/course/notebook/shown.js";
import { mimeBundle } from "../../../src/tools/kernel/cells/mime-bundle.js";

const report = { exercise: "softmax", title: "Softmax", earned: 3, points: 7, checks: [] };

test("a cell that ends in a report which was shown shows nothing more", () => {
  expect(mimeBundle(report)).toHaveProperty("text/plain");
  expect(mimeBundle(shown(report))).toBeUndefined();
});

test("the points of it are a value like any other", () => {
  expect(mimeBundle(shown(report).earned)).toEqual({ "text/plain": "3" });
});

test("it is the report, and prints as its points", () => {
  expect(JSON.stringify(shown(report))).toBe(JSON.stringify(report));
  expect({ ...shown(report) }).toEqual(report);
  expect(inspect(shown(report))).toBe("3 of 7 points");
});
