import fc from "fast-check";
import { Matrix } from "../../../src/library/matrix/index.js";

/** Numbers of everyday size, zero included. */
export const entry = (largest = 10) =>
  fc.double({ min: -largest, max: largest, noNaN: true, noDefaultInfinity: true });

export const size = (largest = 5) => fc.integer({ min: 1, max: largest });

/** Matrices of the given shape. */
export const matrixOf = (rows: number, columns: number, largest = 10) =>
  fc
    .array(entry(largest), { minLength: rows * columns, maxLength: rows * columns })
    .map((entries) => new Matrix(rows, columns, Float64Array.from(entries)));

/** Matrices of any shape up to 5 x 5. */
export const matrix = (largest = 10) =>
  fc.tuple(size(), size()).chain(([rows, columns]) => matrixOf(rows, columns, largest));

/** Two matrices of one shape. */
export const pair = (largest = 10) =>
  fc
    .tuple(size(), size())
    .chain(([m, n]) => fc.tuple(matrixOf(m, n, largest), matrixOf(m, n, largest)));
