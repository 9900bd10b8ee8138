import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { Matrix, type MatrixLike } from "../../../src/library/matrix/index.js";
import { requireSameShape, toMatrix } from "../../../src/library/matrix/matrix.js";

const wrong = (value: unknown) => value as MatrixLike;

describe("Matrix", () => {
  it("holds its entries row by row", () => {
    const A = Matrix.from([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect([A.rows, A.columns, A.shape]).toEqual([2, 3, "2x3"]);
    expect(Array.from(A.data)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(A.at(1, 0)).toBe(4);
    expect(A.row(1)).toEqual([4, 5, 6]);
  });

  it("starts with zeros and may be empty", () => {
    expect(new Matrix(2, 2).toArray()).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(new Matrix(0, 3).toArray()).toEqual([]);
    expect(Matrix.from([]).shape).toBe("0x0");
  });

  it("copies what it is made from and what it gives away", () => {
    const rows = [[1, 2]];
    const A = Matrix.from(rows);
    const B = Matrix.from(A);
    A.data[0] = 7;
    A.row(0)[1] = 8;
    (A.toArray()[0] as number[])[1] = 9;
    expect(rows).toEqual([[1, 2]]);
    expect(B.toArray()).toEqual([[1, 2]]);
    expect(A.toArray()).toEqual([[7, 2]]);
  });

  it("keeps every bit through JSON", () => {
    const A = Matrix.from([[0.1 + 0.2, 5e-324, -1.7976931348623157e308]]);
    expect(Matrix.from(JSON.parse(JSON.stringify(A))).data).toEqual(A.data);
  });

  it("prints its shape and at most ten rows and columns, six digits an entry", () => {
    expect(String(Matrix.from([[1 / 3, -2]]))).toBe("Matrix 1x2\n  [0.333333, -2]");
    expect(inspect(Matrix.from([[1]]))).toBe("Matrix 1x1\n  [1]");
    const lines = String(new Matrix(11, 12)).split("\n");
    expect(lines).toHaveLength(12);
    expect(lines[1]).toBe(`  [${Array(10).fill("0").join(", ")}, …]`);
    expect(lines[11]).toBe("  …");
  });

  it.each([
    [() => new Matrix(-1, 2), "Matrix: rows: expected a whole number of at least 0, got -1"],
    [() => new Matrix(2, 1.5), "Matrix: columns: expected a whole number of at least 0, got 1.5"],
    [() => new Matrix(2, 2, new Float64Array(3)), "Matrix: expected 4 entries for 2x2, got 3"],
    [
      () => Matrix.from(wrong([1, 2])),
      "Matrix.from: expected rows of numbers, like [[1, 2], [3, 4]], got an array of 2",
    ],
    [
      () => Matrix.from(wrong("ab")),
      "Matrix.from: expected rows of numbers, like [[1, 2], [3, 4]]",
    ],
    [() => Matrix.from(wrong(Array(2))), "Matrix.from: expected rows of numbers"],
    [
      () => Matrix.from([[1, 2], [3]]),
      "Matrix.from: row 1: expected 2 numbers as in row 0, got an array of 1",
    ],
    [
      () => Matrix.from([[1, Number.NaN]], "x"),
      "x: entry (0, 1): expected a finite number, got NaN",
    ],
    [() => Matrix.from(wrong([Array(2)])), "entry (0, 0): expected a finite number, got undefined"],
    [() => Matrix.from(wrong([["1"]])), 'entry (0, 0): expected a finite number, got "1"'],
    [() => new Matrix(2, 3).at(2, 0), "Matrix.at: row: expected 0 to 1, got 2"],
    [() => new Matrix(2, 3).at(0, -1), "Matrix.at: column: expected 0 to 2, got -1"],
    [() => new Matrix(2, 3).at(0, 3), "Matrix.at: column: expected 0 to 2, got 3"],
    [() => new Matrix(2, 3).row(2), "Matrix.row: expected 0 to 1, got 2"],
    [() => new Matrix(2, 3).row(0.5), "Matrix.row: expected 0 to 1, got 0.5"],
  ])("refuses what does not fit, case %#", (attempt, message) => {
    expect(attempt).toThrow(RangeError);
    expect(attempt).toThrow(message);
  });
});

describe("toMatrix", () => {
  it("hands on a matrix as it is and reads rows", () => {
    const A = new Matrix(1, 1);
    expect(toMatrix(A, "A")).toBe(A);
    expect(toMatrix([[2]], "A").at(0, 0)).toBe(2);
  });
});

describe("requireSameShape", () => {
  it("passes equal shapes and names both of two that differ", () => {
    expect(() => requireSameShape("f", new Matrix(2, 3), new Matrix(2, 3))).not.toThrow();
    const attempt = () => requireSameShape("f", new Matrix(2, 3), new Matrix(3, 2));
    expect(attempt).toThrow("f: expected equal shapes, got 2x3 and 3x2");
    expect(() => requireSameShape("f", new Matrix(2, 3), new Matrix(2, 2))).toThrow(RangeError);
  });
});
