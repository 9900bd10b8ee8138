import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMatrices,
  combineEntries,
  hadamard,
  mapEntries,
  scaleMatrix,
  subtractMatrices,
  sumOfRows,
  sumOverEntries,
  transpose,
} from "../../../src/library/matrix/elementwise.js";
import { Matrix, multiplyMatrices } from "../../../src/library/matrix/index.js";
import { matrix, pair } from "./arbitrary.js";

const A = Matrix.from([
  [1, 2, 3],
  [4, 5, 6],
]);
const B = Matrix.from([
  [10, 20, 30],
  [40, 50, 60],
]);

describe("arithmetic entry by entry", () => {
  it("adds, subtracts, multiplies and scales", () => {
    expect(addMatrices(A, B).toArray()).toEqual([
      [11, 22, 33],
      [44, 55, 66],
    ]);
    expect(subtractMatrices(B, A).toArray()).toEqual([
      [9, 18, 27],
      [36, 45, 54],
    ]);
    expect(hadamard(A, B).toArray()).toEqual([
      [10, 40, 90],
      [160, 250, 360],
    ]);
    expect(scaleMatrix(A, -2).row(1)).toEqual([-8, -10, -12]);
    expect(mapEntries(A, (a) => a * a).row(0)).toEqual([1, 4, 9]);
    // 10 + 40 + 90 + 160 + 250 + 360
    expect(sumOverEntries("sum", A, B, (a, b) => a * b)).toBe(910);
    expect(() => sumOverEntries("sum", A, transpose(B), (a) => a)).toThrow(
      "sum: expected equal shapes, got 2x3 and 3x2",
    );
  });

  it("names the operation that got two shapes", () => {
    const C = new Matrix(3, 2);
    for (const [name, of] of Object.entries({ addMatrices, subtractMatrices, hadamard })) {
      expect(() => of(A, C)).toThrow(`${name}: expected equal shapes, got 2x3 and 3x2`);
    }
    expect(() => combineEntries("f", A, C, (a) => a)).toThrow("f: expected equal shapes");
  });

  it("never changes what it is given", () => {
    fc.assert(
      fc.property(pair(), ([C, D]) => {
        const before = [C.data.slice(), D.data.slice()];
        addMatrices(C, D);
        hadamard(C, D);
        scaleMatrix(C, 2);
        transpose(C);
        sumOfRows(C);
        expect([C.data, D.data]).toEqual(before);
      }),
    );
  });

  it("commutes: A + B = B + A and A ⊙ B = B ⊙ A", () => {
    fc.assert(
      fc.property(pair(), ([C, D]) => {
        expect(addMatrices(C, D)).toEqual(addMatrices(D, C));
        expect(hadamard(C, D)).toEqual(hadamard(D, C));
      }),
    );
  });

  it("undoes itself: (A + B) - B is A, to rounding", () => {
    fc.assert(
      fc.property(pair(), ([C, D]) => {
        const back = subtractMatrices(subtractMatrices(addMatrices(C, D), D), C);
        expect(Math.max(...back.data.map(Math.abs))).toBeLessThan(1e-13);
      }),
    );
  });

  it("scales linearly: 2^k (A + B) = 2^k A + 2^k B, exactly", () => {
    fc.assert(
      fc.property(pair(), fc.integer({ min: -3, max: 3 }), ([C, D], k) => {
        fc.pre([...C.data, ...D.data].every((x) => x === 0 || Math.abs(x) > 1e-200));
        expect(scaleMatrix(addMatrices(C, D), 2 ** k)).toEqual(
          addMatrices(scaleMatrix(C, 2 ** k), scaleMatrix(D, 2 ** k)),
        );
      }),
    );
  });
});

describe("rows", () => {
  it("sums the rows, and none to zeros", () => {
    expect(sumOfRows(A).toArray()).toEqual([[5, 7, 9]]);
    expect(sumOfRows(new Matrix(0, 2)).toArray()).toEqual([[0, 0]]);
  });

  it("sums rows as the product of a row of ones with the matrix", () => {
    fc.assert(
      fc.property(matrix(), (C) => {
        const ones = new Matrix(1, C.rows, new Float64Array(C.rows).fill(1));
        expect(sumOfRows(C).data).toEqual(multiplyMatrices(ones, C).data);
      }),
    );
  });
});

describe("transpose", () => {
  it("makes columns of rows", () => {
    expect(transpose(A).toArray()).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
  });

  it("undoes itself and swaps indices", () => {
    fc.assert(
      fc.property(matrix(), (C) => {
        expect(transpose(transpose(C))).toEqual(C);
        expect(transpose(C).at(C.columns - 1, 0)).toBe(C.at(0, C.columns - 1));
      }),
    );
  });
});
