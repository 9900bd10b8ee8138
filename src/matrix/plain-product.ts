/**
 * C = A B by three loops. A is m x k and B is k x n, each read with two strides, from row to row and
 * from column to column: exchanged, they read the transpose. C is m x n, row-major.
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
  let c = 0;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      let a = i * aDown;
      let b = j * bRight;
      for (let l = 0; l < k; l++) {
        sum += (A[a] as number) * (B[b] as number);
        a += aRight;
        b += bDown;
      }
      C[c++] = sum;
    }
  }
}
