import { type Home, homeOf, Matrix, setHome } from "./matrix.js";

let current: Workspace | undefined;

/**
 * Matrices to be used again. A training step computes the same shapes in the same order as the step
 * before; run in a workspace, it writes into that step's matrices instead of allocating new ones.
 *
 * What is computed in `run` is therefore good until the next `run`, and only the library's own code
 * may see it: whatever reaches others passes through {@link handedOut}.
 */
export class Workspace implements Home {
  readonly #matrices: (Matrix | undefined)[] = [];
  #next = 0;

  /** What `compute` returns; the matrix functions it calls write into this workspace's matrices. */
  run<Result>(compute: () => Result): Result {
    const outer = current;
    current = this;
    this.#next = 0;
    try {
      return compute();
    } finally {
      current = outer;
    }
  }

  matrix(rows: number, columns: number): Matrix {
    const index = this.#next++;
    const known = this.#matrices[index];
    if (known !== undefined && known.rows === rows && known.columns === columns) return known;
    const fresh = new Matrix(rows, columns);
    this.#matrices[index] = fresh;
    setHome(fresh, this);
    return fresh;
  }

  release(matrix: Matrix): void {
    const index = this.#matrices.indexOf(matrix);
    if (index >= 0) this.#matrices[index] = undefined;
  }
}

/**
 * A matrix for a result whose every entry is about to be written: a new one, or in a workspace the
 * one of the step before, old entries and all.
 */
export function resultMatrix(rows: number, columns: number): Matrix {
  return current === undefined ? new Matrix(rows, columns) : current.matrix(rows, columns);
}

/** The same matrix for somebody who may keep it: it belongs to no workspace any more. */
export function handedOut(matrix: Matrix): Matrix {
  homeOf(matrix)?.release(matrix);
  return matrix;
}
