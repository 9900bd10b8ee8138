import { describe, expect, it } from "vitest";
import { table } from "../../../src/course/notebook/table.js";

const shown = table(
  ["name", "x"],
  [
    ["a<b", -0.1],
    ["c", 12.3456789],
  ],
);

describe("table", () => {
  it("aligns words left and numbers right", () => {
    expect(String(shown)).toBe(
      ["name        x", "----  -------", "a<b      −0.1", "c     12.3457"].join("\n"),
    );
  });

  it("escapes cells, and says which cells are headers", () => {
    expect(shown.toHtml()).toContain("a&lt;b</td>");
    expect(shown.toHtml()).toContain('<th scope="col" style="text-align: right">x</th>');
  });

  it("writes very small and very large numbers with a power of ten", () => {
    const cells = String(table(["x"], [[0.0000123], [1e12], [0], [Number.NaN]]));
    expect(
      cells
        .split("\n")
        .slice(2)
        .map((line) => line.trim()),
    ).toEqual(["1.23e−5", "1e+12", "0", "NaN"]);
  });

  it("refuses a row that does not fit the header", () => {
    expect(() => table(["a", "b"], [[1]])).toThrow(
      "table: row 0: expected 2 cells as in the header, got an array of 1",
    );
  });
});
