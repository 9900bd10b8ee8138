/**
 * C = A B by three loops. A is m x k and B is k x n, each read with two strides, from row to row and
 * from column to column: exchanged, they read the transpose. C is m x n, row-major.
 *
 * Two rows by four columns of C are summed at a time, so that a number that is read serves several
 * sums. Each sum adds its terms in order.
 */
export function plainProduct(
  C: Float64Array,
  A: Float64Array,
  aDown: number,
  aRight: number,
  B: Float64Array,
  bDown: number,
  bRight: number,
  m: number,
  k: number,
  n: number,
): void {
  for (let i = 0; i < m; i += 2) {
    // A last row without a partner is its own.
    const below = i + 1 < m ? i + 1 : i;
    const top = Math.imul(i, aDown);
    const bottom = Math.imul(below, aDown);
    let c = Math.imul(i, n);
    let d = Math.imul(below, n);
    let j = 0;
    for (; j + 4 <= n; j += 4) {
      let c0 = 0;
      let c1 = 0;
      let c2 = 0;
      let c3 = 0;
      let d0 = 0;
      let d1 = 0;
      let d2 = 0;
      let d3 = 0;
      let p = top;
      let q = bottom;
      let r0 = Math.imul(j, bRight);
      let r1 = (r0 + bRight) | 0;
      let r2 = (r1 + bRight) | 0;
      let r3 = (r2 + bRight) | 0;
      for (let l = 0; l < k; l++) {
        const x = A[p];
        const y = A[q];
        const b0 = B[r0];
        const b1 = B[r1];
        const b2 = B[r2];
        const b3 = B[r3];
        c0 += x * b0;
        c1 += x * b1;
        c2 += x * b2;
        c3 += x * b3;
        d0 += y * b0;
        d1 += y * b1;
        d2 += y * b2;
        d3 += y * b3;
        // The cast keeps whole numbers whole for the compiler, which doubts sums.
        p = (p + aRight) | 0;
        q = (q + aRight) | 0;
        r0 = (r0 + bDown) | 0;
        r1 = (r1 + bDown) | 0;
        r2 = (r2 + bDown) | 0;
        r3 = (r3 + bDown) | 0;
      }
      C[c] = c0;
      C[c + 1] = c1;
      C[c + 2] = c2;
      C[c + 3] = c3;
      C[d] = d0;
      C[d + 1] = d1;
      C[d + 2] = d2;
      C[d + 3] = d3;
      c = (c + 4) | 0;
      d = (d + 4) | 0;
    }
    for (; j < n; j++) {
      let sum = 0;
      let other = 0;
      let p = top;
      let q = bottom;
      let r = Math.imul(j, bRight);
      for (let l = 0; l < k; l++) {
        const b = B[r];
        sum += A[p] * b;
        other += A[q] * b;
        p = (p + aRight) | 0;
        q = (q + aRight) | 0;
        r = (r + bDown) | 0;
      }
      C[c] = sum;
      C[d] = other;
      c = (c + 1) | 0;
      d = (d + 1) | 0;
    }
  }
}

/** {@link plainProduct} for a single row, m = 1: four columns at a time. */
export function rowProduct(
  C: Float64Array,
  A: Float64Array,
  aRight: number,
  B: Float64Array,
  bDown: number,
  bRight: number,
  k: number,
  n: number,
): void {
  let j = 0;
  for (; j + 4 <= n; j += 4) {
    let c0 = 0;
    let c1 = 0;
    let c2 = 0;
    let c3 = 0;
    let p = 0;
    let r0 = Math.imul(j, bRight);
    let r1 = (r0 + bRight) | 0;
    let r2 = (r1 + bRight) | 0;
    let r3 = (r2 + bRight) | 0;
    for (let l = 0; l < k; l++) {
      const x = A[p];
      c0 += x * B[r0];
      c1 += x * B[r1];
      c2 += x * B[r2];
      c3 += x * B[r3];
      p = (p + aRight) | 0;
      r0 = (r0 + bDown) | 0;
      r1 = (r1 + bDown) | 0;
      r2 = (r2 + bDown) | 0;
      r3 = (r3 + bDown) | 0;
    }
    C[j] = c0;
    C[j + 1] = c1;
    C[j + 2] = c2;
    C[j + 3] = c3;
  }
  for (; j < n; j++) {
    let sum = 0;
    let p = 0;
    let r = Math.imul(j, bRight);
    for (let l = 0; l < k; l++) {
      sum += A[p] * B[r];
      p = (p + aRight) | 0;
      r = (r + bDown) | 0;
    }
    C[j] = sum;
  }
}
