import {
  CheckedLayer,
  Matrix,
  registerLayer,
  scaleMatrix,
  sumOverEntries,
} from "../../../src/library/index.js";

/** h = s a, with one learned number s for all: ∂L/∂s = Σ ∂L/∂h a, ∂L/∂a = s ∂L/∂h. */
export class Scale extends CheckedLayer {
  readonly name = "Scale";
  readonly s = this.parameter("s", [[1]], { decayed: true });

  protected output(A: Matrix): Matrix {
    return scaleMatrix(A, this.s.value.at(0, 0));
  }

  protected inputGradient(dH: Matrix, A: Matrix): Matrix {
    this.s.gradient = Matrix.from([[sumOverEntries("Scale", dH, A, (d, a) => d * a)]]);
    return scaleMatrix(dH, this.s.value.at(0, 0));
  }
}

registerLayer("Scale", Scale);
