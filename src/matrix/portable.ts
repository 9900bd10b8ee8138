/*
 * Functions from +, -, x and / alone: those of Math may differ in their last bit from one engine to
 * another, and what is drawn from a seed must not.
 */

/** The natural logarithm of 0 < x <= 1. */
export function portableLog(x: number): number {
  let exponent = 0;
  let mantissa = x;
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    exponent--;
  }
  const t = (mantissa - 1) / (mantissa + 1);
  let power = t;
  let sum = 0;
  for (let k = 1; k < 30; k += 2) {
    sum += power / k;
    power *= t * t;
  }
  return 2 * sum + exponent * Math.LN2;
}

/** [cos x, sin x], to about 1e-15, for an angle of everyday size. */
export function portableCosSin(x: number): [cos: number, sin: number] {
  const angle = x - 2 * Math.PI * Math.round(x / (2 * Math.PI));
  let cos = 0;
  let sin = 0;
  let term = 1;
  for (let k = 1; k < 40; k += 2) {
    cos += term;
    term *= angle / k;
    sin += term;
    term *= -angle / (k + 1);
  }
  return [cos, sin];
}
