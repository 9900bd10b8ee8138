import { describe, expect, it } from "vitest";
import { argMax, Matrix, selectRows } from "../../../src/library/matrix/index.js";

const A = Matrix.from([
  [1, 5, 2],
  [7, 3, 7],
  [-3, -2, -1],
]);

describe("selectRows", () => {
  it("copies rows in the order asked for, more than once if asked", () => {
    const B = selectRows(A, [2, 0, 2]);
    expect(B.toArray()).toEqual([
      [-3, -2, -1],
      [1, 5, 2],
      [-3, -2, -1],
    ]);
    B.data[0] = 9;
    expect(A.at(2, 0)).toBe(-3);
    expect(selectRows(A, []).shape).toBe("0x3");
  });

  it.each([3, -1, 0.5])("refuses row %s of three", (row) => {
    expect(() => selectRows(A, [row])).toThrow(`selectRows: expected rows 0 to 2, got ${row}`);
  });
});

describe("argMax", () => {
  it("finds the largest of each row, the first of equal ones", () => {
    expect(argMax(A)).toEqual([1, 0, 2]);
  });

  it("refuses rows without entries", () => {
    expect(() => argMax(new Matrix(2, 0))).toThrow("argMax: expected at least one column, got 0");
  });
});
