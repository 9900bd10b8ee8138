/*
 * Functions from +, -, x and / alone: those of Math may differ in their last bit from one engine to
 * another, and what is drawn or trained from a seed must not.
 */

const parts = new DataView(new ArrayBuffer(8));

/** The natural logarithm of any number, as `Math.log` has it; to about 4e-16 relative. */
export function portableLog(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return Math.log(x);
  const isDenormal = x < 2.3e-308;
  parts.setFloat64(0, isDenormal ? x * 2 ** 54 : x);
  const high = parts.getUint32(0);
  let exponent = (high >>> 20) - (isDenormal ? 1023 + 54 : 1023);
  parts.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let mantissa = parts.getFloat64(0);
  if (mantissa / 2 >= Math.SQRT1_2) {
    mantissa /= 2;
    exponent++;
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

/** log(1 + x) for x >= 0, without losing a small x beside the 1. Kahan's way. */
export function portableLog1p(x: number): number {
  const sum = 1 + x;
  return sum === 1 ? x : (portableLog(sum) * x) / (sum - 1);
}

/** tanh a for |a| < 0.1, by the first terms of its series. */
export function tanhNearZero(a: number): number {
  const s = a * a;
  const rest = 62 / 2835 + s * (-1382 / 155925 + s * (21844 / 6081075));
  return a + a * s * (-1 / 3 + s * (2 / 15 + s * (-17 / 315 + s * rest)));
}

/** base^n for a whole n >= 0, by squaring. */
export function wholePower(base: number, n: number): number {
  let power = 1;
  let square = base;
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power *= square;
    square *= square;
  }
  return power;
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
