import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { transpose } from "../../../src/library/matrix/elementwise.js";
import {
  addMatrices,
  Matrix,
  multiplyMatrices,
  multiplyTransposed,
  transposedMultiply,
} from "../../../src/library/matrix/index.js";
import { affine } from "../../../src/library/matrix/multiply.js";
import { matrixOf, size } from "./arbitrary.js";

const A = Matrix.from([
  [1, 2],
  [3, 4],
  [5, 6],
]);

/** Two matrices that can be multiplied. */
const factors = fc
  .tuple(size(), size(), size())
  .chain(([m, k, n]) => fc.tuple(matrixOf(m, k), matrixOf(k, n)));

/** (AB)_ij as the definition has it. */
function definition(A: Matrix, B: Matrix, i: number, j: number): number {
  return A.row(i).reduce((sum, a, k) => sum + a * B.at(k, j), 0);
}

/** Products of entries up to 10 over at most 5 terms: rounding stays far below this. */
const ROUNDING = 1e-11;

function expectNear(left: Matrix, right: Matrix): void {
  expect(left.shape).toBe(right.shape);
  left.data.forEach((entry, i) => {
    expect(Math.abs(entry - (right.data[i] as number))).toBeLessThan(ROUNDING);
  });
}

describe("multiplyMatrices", () => {
  it("gives A B", () => {
    const B = Matrix.from([
      [1, 0, -1],
      [2, 1, 0],
    ]);
    // row 0: 1*1+2*2, 1*0+2*1, 1*-1+2*0
    expect(multiplyMatrices(A, B).toArray()).toEqual([
      [5, 2, -1],
      [11, 4, -3],
      [17, 6, -5],
    ]);
  });

  it("is the sum over the inner index, for every entry", () => {
    fc.assert(
      fc.property(factors, ([C, D]) => {
        const product = multiplyMatrices(C, D);
        for (let i = 0; i < C.rows; i++) {
          for (let j = 0; j < D.columns; j++) {
            expect(Math.abs(product.at(i, j) - definition(C, D, i, j))).toBeLessThan(ROUNDING);
          }
        }
      }),
    );
  });

  it("transposes backwards: (AB)ᵀ = BᵀAᵀ", () => {
    fc.assert(
      fc.property(factors, ([C, D]) => {
        expectNear(transpose(multiplyMatrices(C, D)), multiplyMatrices(transpose(D), transpose(C)));
      }),
    );
  });

  it("is linear: A (B + C) = A B + A C", () => {
    const triple = factors.chain(([C, D]) =>
      fc.tuple(fc.constant(C), fc.constant(D), matrixOf(D.rows, D.columns)),
    );
    fc.assert(
      fc.property(triple, ([C, D, E]) => {
        expectNear(
          multiplyMatrices(C, addMatrices(D, E)),
          addMatrices(multiplyMatrices(C, D), multiplyMatrices(C, E)),
        );
      }),
    );
  });

  it("gives zeros where the inner size is 0", () => {
    expect(multiplyMatrices(new Matrix(2, 0), new Matrix(0, 1)).toArray()).toEqual([[0], [0]]);
  });
});

describe("the transposed products", () => {
  it("are A Bᵀ and Aᵀ B without a transpose in between", () => {
    fc.assert(
      fc.property(factors, ([C, D]) => {
        expectNear(multiplyTransposed(C, transpose(D)), multiplyMatrices(C, D));
        expectNear(transposedMultiply(transpose(C), D), multiplyMatrices(C, D));
      }),
    );
  });

  it("give known numbers", () => {
    // A Aᵀ: rows times rows; Aᵀ A: columns times columns.
    expect(multiplyTransposed(A, A).toArray()).toEqual([
      [5, 11, 17],
      [11, 25, 39],
      [17, 39, 61],
    ]);
    expect(transposedMultiply(A, A).toArray()).toEqual([
      [35, 44],
      [44, 56],
    ]);
  });
});

describe("affine", () => {
  it("is H Wᵀ with b added to every row", () => {
    const b = Matrix.from([[10, 20, 30]]);
    expect(affine(A, A, b).toArray()).toEqual([
      [15, 31, 47],
      [21, 45, 69],
      [27, 59, 91],
    ]);
    expect(b.toArray()).toEqual([[10, 20, 30]]);
  });

  it.each([new Matrix(2, 3), new Matrix(1, 2)])("refuses biases of shape $shape", (b) => {
    expect(() => affine(A, A, b)).toThrow(`affine: expected a 1x3 row, got ${b.shape}`);
  });
});

describe("products that do not fit", () => {
  it("are refused with both shapes", () => {
    const B = new Matrix(4, 5);
    expect(() => multiplyMatrices(A, B)).toThrow(
      "multiplyMatrices: shapes do not fit, got 3x2 and 4x5",
    );
    expect(() => multiplyTransposed(A, B)).toThrow("multiplyTransposed: shapes do not fit");
    expect(() => transposedMultiply(A, B)).toThrow("transposedMultiply: shapes do not fit");
  });

  it("leave their factors as they were", () => {
    const before = A.data.slice();
    multiplyMatrices(A, transpose(A));
    multiplyTransposed(A, A);
    transposedMultiply(A, A);
    expect(A.data).toEqual(before);
  });
});
