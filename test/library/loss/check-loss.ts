import { numericalGradient } from "../../../src/library/descent/index.js";
import type { Loss } from "../../../src/library/loss/index.js";
import { Matrix } from "../../../src/library/matrix/index.js";
import { expectGradientsAgree } from "../descent/agree.js";

/** Compares ∂L/∂ŷ with central differences, entry by entry. */
export function expectLossGradient(loss: Loss, yHat: Matrix, y: Matrix): void {
  const at = (entries: readonly number[]) =>
    loss.value(new Matrix(yHat.rows, yHat.columns, Float64Array.from(entries)), y);
  const numeric = numericalGradient(at, Array.from(yHat.data), 1e-6);
  expectGradientsAgree(loss.gradient(yHat, y).data, numeric, { noise: 1e-7 });
}

/** One-hot rows: example i is of class i + shift. */
export function someClasses(rows: number, columns: number, shift = 0): Matrix {
  const y = new Matrix(rows, columns);
  for (let i = 0; i < rows; i++) y.data[i * columns + ((i + shift) % columns)] = 1;
  return y;
}
