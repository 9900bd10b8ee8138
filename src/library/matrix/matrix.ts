import { finite, invalid, wholeNumber } from "../error/check.js";

/** What a function that takes a matrix accepts: a {@link Matrix}, or its rows as plain arrays. */
export type MatrixLike = Matrix | readonly (readonly number[])[];

/** What writes into a matrix again, as long as nobody else has it. */
export interface Home {
  /** Never writes into the matrix again. */
  release(matrix: Matrix): void;
}

/** Where a matrix belongs, if it may be written into again. */
export let homeOf: (matrix: Matrix) => Home | undefined;
export let setHome: (matrix: Matrix, home: Home) => void;

/**
 * A rectangle of float64 numbers, stored row by row.
 *
 * A batch has one example a row; a weight matrix has one receiving neuron a row. Functions of this
 * library never change a matrix they were given.
 *
 * @example
 * ```ts
 * const W = Matrix.from([[1, 2], [3, 4], [5, 6]]);
 * console.log(W.shape, W.at(2, 0), W.row(1)); // 3x2 5 [ 3, 4 ]
 * ```
 */
export class Matrix {
  readonly rows: number;
  readonly columns: number;
  /** The entries, row-major: entry (i, j) is at `i * columns + j`. */
  readonly data: Float64Array;
  #home: Home | undefined;

  static {
    homeOf = (matrix) => (#home in matrix ? matrix.#home : undefined);
    setHome = (matrix, home) => {
      matrix.#home = home;
    };
  }

  /**
   * @param rows number of rows, at least 0
   * @param columns number of columns, at least 0
   * @param data row-major entries; zeros when left out. Taken over, not copied.
   * @throws RangeError when the number of entries is not rows x columns
   */
  constructor(rows: number, columns: number, data?: Float64Array) {
    this.rows = wholeNumber("Matrix: rows", rows, 0);
    this.columns = wholeNumber("Matrix: columns", columns, 0);
    this.data = data ?? new Float64Array(rows * columns);
    if (this.data.length !== rows * columns) {
      throw new RangeError(
        `Matrix: expected ${rows * columns} entries for ${rows}x${columns}, got ${this.data.length}`,
      );
    }
  }

  /**
   * A matrix from its rows, copied.
   * @throws RangeError when rows differ in length or an entry is not a finite number
   */
  static from(rows: MatrixLike, name = "Matrix.from"): Matrix {
    if (rows instanceof Matrix) return new Matrix(rows.rows, rows.columns, rows.data.slice());
    // Array.from turns holes into undefined, which the checks then see.
    if (!Array.isArray(rows) || !Array.from(rows).every(Array.isArray)) {
      throw invalid(name, "rows of numbers, like [[1, 2], [3, 4]]", rows);
    }
    const columns = rows[0]?.length ?? 0;
    const matrix = new Matrix(rows.length, columns);
    rows.forEach((row: readonly number[], i) => {
      if (row.length !== columns) {
        throw invalid(`${name}: row ${i}`, `${columns} numbers as in row 0`, row);
      }
      for (let j = 0; j < columns; j++) {
        matrix.data[i * columns + j] = finite(`${name}: entry (${i}, ${j})`, row[j]);
      }
    });
    return matrix;
  }

  /** Shape as text, `2x4`. */
  get shape(): string {
    return `${this.rows}x${this.columns}`;
  }

  /** Entry in row `row` and column `column`, counted from 0. @throws RangeError outside the matrix */
  at(row: number, column: number): number {
    if (!Number.isInteger(row) || row < 0 || row >= this.rows) {
      throw invalid("Matrix.at: row", `0 to ${this.rows - 1}`, row);
    }
    if (!Number.isInteger(column) || column < 0 || column >= this.columns) {
      throw invalid("Matrix.at: column", `0 to ${this.columns - 1}`, column);
    }
    return this.data[row * this.columns + column];
  }

  /** Row `row` as a plain array, a copy. @throws RangeError outside the matrix */
  row(row: number): number[] {
    if (!Number.isInteger(row) || row < 0 || row >= this.rows) {
      throw invalid("Matrix.row", `0 to ${this.rows - 1}`, row);
    }
    return Array.from(this.data.subarray(row * this.columns, (row + 1) * this.columns));
  }

  /** All rows as plain arrays, a copy. */
  toArray(): number[][] {
    return Array.from({ length: this.rows }, (_, i) => this.row(i));
  }

  /** The rows, as JSON writes them. */
  toJSON(): number[][] {
    return this.toArray();
  }

  /** Shape and rows, six digits an entry, at most ten rows and columns. */
  toString(): string {
    const shown = (count: number) => Math.min(count, 10);
    const lines = this.toArray()
      .slice(0, shown(this.rows))
      .map((row) => {
        const entries = row.slice(0, shown(this.columns)).map((x) => String(+x.toPrecision(6)));
        return `  [${entries.join(", ")}${this.columns > 10 ? ", …" : ""}]`;
      });
    if (this.rows > 10) lines.push("  …");
    return `Matrix ${this.shape}\n${lines.join("\n")}`;
  }

  /** How Node and the kernels print a matrix. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/** The matrix itself, or one made from its rows; messages call it `name`, then `part`. */
export function toMatrix(value: MatrixLike, name: string, part = ""): Matrix {
  // The name is put together only where it is needed: that takes longer than a small layer.
  return value instanceof Matrix ? value : Matrix.from(value, name + part);
}

/** @throws RangeError unless both matrices have the same shape, calling them as `toMatrix` does */
export function requireSameShape(name: string, left: Matrix, right: Matrix, part = ""): void {
  if (left.rows !== right.rows || left.columns !== right.columns) {
    throw unequal(name + part, left, right);
  }
}

function unequal(what: string, left: Matrix, right: Matrix): RangeError {
  return new RangeError(`${what}: expected equal shapes, got ${left.shape} and ${right.shape}`);
}
