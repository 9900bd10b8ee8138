import { numericalGradient } from "../../../src/library/descent/index.js";
import { jacobianOf } from "../../../src/library/layer/checked.js";
import type { Layer } from "../../../src/library/layer/index.js";
import { Matrix } from "../../../src/library/matrix/index.js";
import { expectGradientsAgree } from "../descent/agree.js";

/**
 * Checks every gradient of a layer against central differences of L = Σ upstream ⊙ outputs, whose
 * ∂L/∂outputs is `upstream`: that of its inputs, that of each parameter, and the Jacobian.
 */
export function expectLayerGradients(
  layer: Layer,
  H: Matrix,
  upstream: Matrix,
  tolerance: { relative?: number; noise?: number } = {},
): void {
  const L = () => dot(layer.forward(H), upstream);
  const Lat = (entries: readonly number[]) =>
    dot(layer.forward(new Matrix(H.rows, H.columns, Float64Array.from(entries))), upstream);

  layer.forward(H);
  const dH = layer.backward(upstream);
  const analytic = layer.parameters.map(({ gradient }) => gradient.data.slice());

  expectGradientsAgree(dH.data, numericalGradient(Lat, Array.from(H.data), 1e-5), tolerance);
  layer.parameters.forEach(({ value }, p) => {
    const numeric = Array.from(value.data, (entry, i) => {
      const h = 1e-5;
      value.data[i] = entry + h;
      const above = L();
      value.data[i] = entry - h;
      const below = L();
      value.data[i] = entry;
      return (above - below) / (2 * h);
    });
    expectGradientsAgree(analytic[p] as Float64Array, numeric, tolerance);
  });
  expectJacobian(layer, H, tolerance);
}

/** ∂output_j/∂input_i of each example beside its finite differences. */
export function expectJacobian(layer: Layer, H: Matrix, tolerance = {}): void {
  for (let m = 0; m < H.rows; m++) {
    layer.forward(H);
    const jacobian = jacobianOf(layer, m);
    for (let j = 0; j < jacobian.rows; j++) {
      const output = (inputs: readonly number[]) => {
        const shifted = H.toArray();
        shifted[m] = [...inputs];
        return layer.forward(shifted).at(m, j);
      };
      expectGradientsAgree(jacobian.row(j), numericalGradient(output, H.row(m), 1e-5), tolerance);
    }
  }
}

function dot(A: Matrix, B: Matrix): number {
  return A.data.reduce((sum, a, i) => sum + a * (B.data[i] as number), 0);
}
