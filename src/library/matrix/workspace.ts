import { Matrix } from "./matrix.js";

let current: Workspace | undefined;

/**
 * Matrices to be used again. A training step computes the same shapes in the same order as the step
 * before; run in a workspace, it writes into that step's matrices instead of allocating new ones.
 *
 * What is computed in `run` is therefore good until the next `run`: keep a copy of what must last.
 */
export class Workspace {
  private readonly matrices: Matrix[] = [];
  private next = 0;

  /** What `compute` returns; the matrix functions it calls write into this workspace's matrices. */
  run<Result>(compute: () => Result): Result {
    const outer = current;
    current = this;
    this.next = 0;
    try {
      return compute();
    } finally {
      current = outer;
    }
  }

  matrix(rows: number, columns: number): Matrix {
    const index = this.next++;
    const known = this.matrices[index];
    if (known !== undefined && known.rows === rows && known.columns === columns) return known;
    const fresh = new Matrix(rows, columns);
    this.matrices[index] = fresh;
    return fresh;
  }
}

/**
 * A matrix for a result whose every entry is about to be written: a new one, or in a workspace the
 * one of the step before, old entries and all.
 */
export function resultMatrix(rows: number, columns: number): Matrix {
  return current === undefined ? new Matrix(rows, columns) : current.matrix(rows, columns);
}
