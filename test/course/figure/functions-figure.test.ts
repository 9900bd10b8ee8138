import { describe, expect, it } from "vitest";
import { functionsFigure } from "../../../src/course/figure/functions-figure.js";
import { relu, tanh } from "../../../src/library/layer/index.js";

describe("functionsFigure", () => {
  it("draws each function in its own colour and dash, from end to end", () => {
    const { data } = functionsFigure([relu, tanh], [-2, 2]);
    const [first, second] = data;
    if (first?.type !== "scatter" || second?.type !== "scatter") throw new Error("two curves");
    expect([first.name, second.name]).toEqual(["ReLU", "tanh"]);
    expect([first.x[0], first.x[first.x.length - 1]]).toEqual([-2, 2]);
    expect(first.line?.color).not.toBe(second.line?.color);
    expect(first.line?.dash).not.toBe(second.line?.dash);
  });

  it("says in its alt text where each function begins and ends", () => {
    const { alt } = functionsFigure([relu], [-2, 2], { axes: ["a", "g(a)"] });
    expect(alt).toBe("For a from −2 to 2, ReLU goes from 0 to 2.");
  });

  it("refuses no function and a range that is empty", () => {
    expect(() => functionsFigure([], [0, 1])).toThrow(/at least one function/);
    expect(() => functionsFigure([relu], [1, 1])).toThrow(/left before right/);
  });
  it("draws points beside the functions, each kind with a look of its own", () => {
    const line = { name: "x", value: (x: number) => x };
    const figure = functionsFigure([line], [0, 1], { points: { data: [[0, 5]], other: [[1, 0]] } });
    expect(figure.data[1]).toMatchObject({ name: "data", mode: "markers", x: [0], y: [5] });
    expect(figure.layout.yaxis?.range[1]).toBeGreaterThan(5);
    expect(figure.alt).toContain("1 point: data. 1 point: other.");
    const looks = figure.data.map((trace) =>
      JSON.stringify(trace.type === "scatter" && (trace.marker ?? trace.line)),
    );
    expect(new Set(looks).size).toBe(3);
  });
});
