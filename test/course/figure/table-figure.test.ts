import { describe, expect, it } from "vitest";
import { tableFigure } from "../../../src/course/figure/table-figure.js";

const header = ["targets", "output", "loss"];
const rows = [
  ["real values", "linear", "squared error"],
  ["probabilities", "softmax", "cross-entropy"],
];
const long = Array.from({ length: 30 }, (_, i) => `word${i}`).join(" ");

const texts = (figure: ReturnType<typeof tableFigure>) => figure.layout.annotations ?? [];

describe("tableFigure", () => {
  it("reads every row in its alt text, each cell with the name of its column", () => {
    expect(tableFigure("Pairs", header, rows).alt).toBe(
      "A table of 2 rows. targets: real values; output: linear; loss: squared error. " +
        "targets: probabilities; output: softmax; loss: cross-entropy.",
    );
    expect(tableFigure("Units", ["unit"], [["h<sub>1</sub>"]]).alt).toContain("unit: h_1.");
  });

  it("writes every cell in its column, the header in bold above the rows", () => {
    const figure = tableFigure("Pairs", header, rows);
    expect(texts(figure).map(({ text }) => text)).toEqual([
      ...header.map((name) => `<b>${name}</b>`),
      ...rows.flat(),
    ]);
    const columns = [0, 1, 2].map(
      (j) => new Set([j, j + 3, j + 6].map((i) => texts(figure)[i]?.x)),
    );
    expect(columns.map(({ size }) => size)).toEqual([1, 1, 1]);
    const heights = [0, 3, 6].map((i) => texts(figure)[i]?.y ?? 0);
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
  });

  it("breaks a long cell into lines, and is as much higher", () => {
    const short = tableFigure("Pairs", header, rows.slice(1));
    const tall = tableFigure("Pairs", header, [["real values", "linear", long]]);
    const lines = texts(tall)[5]?.text.split("<br>") ?? [];
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join(" ")).toBe(long);
    expect(tall.layout.height).toBeGreaterThan(short.layout.height);
  });

  it("keeps narrow columns as wide as they need, and all of them on the page", () => {
    const figure = tableFigure("Pairs", header, [[long, "linear", long]]);
    const [first = 0, second = 0, third = 0] = texts(figure).map(({ x }) => x);
    expect(second - first).toBeGreaterThan(200);
    expect(third - second).toBeLessThan(100);
    expect(third).toBeLessThan(500);
  });

  it("refuses rows that do not fit the header", () => {
    expect(() => tableFigure("Pairs", header, [["real values"]])).toThrow(
      "tableFigure: row 0: expected 3 cells as in the header, got an array of 1",
    );
    expect(() => tableFigure("Pairs", header, [])).toThrow("tableFigure: rows");
  });
});
