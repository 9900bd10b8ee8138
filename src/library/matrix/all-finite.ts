import type { Matrix } from "./matrix.js";

/** Whether every entry is a finite number. */
export function allFinite(A: Matrix): boolean {
  // Anything times 0 is 0, except what is not finite.
  // Two sums, since a sum has to wait for the one before.
  const { data } = A;
  let sum = 0;
  let other = 0;
  for (let i = 1; i < data.length; i += 2) {
    sum += data[i - 1] * 0;
    other += data[i] * 0;
  }
  const last = data.length % 2 === 1 ? data[data.length - 1] * 0 : 0;
  return sum + other + last === 0;
}
