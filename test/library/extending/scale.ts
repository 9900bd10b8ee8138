import {
  afterForward,
  checkedInputs,
  checkedUpstream,
  type Layer,
  Matrix,
  type MatrixLike,
  Parameter,
  registerLayer,
  scaleMatrix,
  sumOverEntries,
} from "../../../src/library/index.js";

/** h = s a, with one learned number s for all: ∂L/∂s = Σ ∂L/∂h a, ∂L/∂a = s ∂L/∂h. */
export class Scale implements Layer {
  readonly name = "Scale";
  readonly elementwise = true;
  readonly s = new Parameter("s", Matrix.from([[1]]), { decayed: true });
  readonly parameters = [this.s];
  #A: Matrix | undefined;

  forward(batch: MatrixLike): Matrix {
    this.#A = checkedInputs(this, batch);
    return scaleMatrix(this.#A, this.s.value.at(0, 0));
  }

  backward(upstream: MatrixLike): Matrix {
    const A = afterForward(this, this.#A);
    const dH = checkedUpstream(this, A, upstream);
    this.s.gradient = Matrix.from([[sumOverEntries("Scale", dH, A, (d, a) => d * a)]]);
    return scaleMatrix(dH, this.s.value.at(0, 0));
  }
}

registerLayer("Scale", Scale, {
  save: (layer) => ({ s: layer.s.value }),
  load({ s }) {
    const layer = new Scale();
    layer.s.set(s as MatrixLike);
    return layer;
  },
});
