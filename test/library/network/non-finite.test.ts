import { describe, expect, it } from "vitest";
import { Activation, Dense, relu, Softmax } from "../../../src/library/layer/index.js";
import { allFinite } from "../../../src/library/matrix/all-finite.js";
import { Matrix } from "../../../src/library/matrix/index.js";
import { firstNonFinite } from "../../../src/library/network/non-finite.js";

const X = Matrix.from([[1, 2]]);
const dense = () =>
  new Dense(2, 2, {
    weights: [
      [1, 0],
      [0, 1],
    ],
  });

describe("firstNonFinite", () => {
  it("finds nothing where all is well", () => {
    expect(firstNonFinite([dense(), new Activation(relu), new Softmax()], X)).toBeUndefined();
  });

  it("names the first weight, output or gradient that is not finite", () => {
    const [first, second] = [dense(), dense()];
    second.b.value.data[1] = Number.NaN;
    expect(firstNonFinite([first, second], X)).toBe("b of Dense(2, 2), layer 2");
    first.W.gradient.data[0] = Number.POSITIVE_INFINITY;
    expect(firstNonFinite([first, second], X)).toBe("the gradient of W of Dense(2, 2), layer 1");
    const huge = dense();
    huge.W.value.data.fill(1e308);
    expect(firstNonFinite([huge, new Softmax()], X)).toBe("the output of Dense(2, 2), layer 1");
  });

  it("says so where the input is to blame, and leaves wrong shapes to the layer", () => {
    const bad = new Matrix(1, 2, Float64Array.of(Number.NaN, 0));
    expect(firstNonFinite([new Softmax()], bad)).toBe("the input");
    expect(() => firstNonFinite([dense()], Matrix.from([[1]]))).toThrow("Dense(2, 2).forward");
  });
});

describe("allFinite", () => {
  it("sees NaN and infinities anywhere", () => {
    const of = (...entries: number[]) => new Matrix(1, entries.length, Float64Array.from(entries));
    expect(allFinite(of(1, -2, 1e308, 1e308))).toBe(true);
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      for (const length of [1, 2, 3, 4, 5]) {
        const finite = Array<number>(length).fill(1e308);
        expect(allFinite(of(...finite))).toBe(true);
        finite.forEach((_, at) => {
          expect(allFinite(of(...finite.map((entry, i) => (i === at ? bad : entry))))).toBe(false);
        });
      }
    }
    expect(allFinite(of())).toBe(true);
  });
});
