import { afterAll, describe, expect, it } from "vitest";
import { networkFigure } from "../../../src/course/figure/index.js";
import { Matrix, networkSize } from "../../../src/index.js";
import { mimeBundle } from "../../../src/tools/kernel/cells/mime-bundle.js";

const symbol = Symbol.for("backprop-workbook.richForm");

describe("the value a cell ends in", () => {
  afterAll(() => Reflect.deleteProperty(globalThis, symbol));

  it("is text alone before the course is imported, and in the course's form after", async () => {
    const matrix = Matrix.from([[1, 2]]);
    expect(Object.keys(mimeBundle(matrix) ?? {})).toEqual(["text/plain"]);
    await import("../../../src/course/notebook/rich-results.js");
    expect(mimeBundle(matrix)?.["text/html"]).toContain("<table");
    expect(mimeBundle(matrix)?.["text/plain"]).toContain("Matrix 1x2");
  });

  it("is a plot where it is a figure", async () => {
    await import("../../../src/course/notebook/rich-results.js");
    const bundle = mimeBundle(networkFigure([3, 4, 2])) ?? {};
    expect(bundle).toHaveProperty(["application/vnd.plotly.v1+json"]);
  });

  it("stays text where the course has no form for it", () => {
    expect(Object.keys(mimeBundle(networkSize([1, 1])) ?? {})).toEqual(["text/plain"]);
  });
});
