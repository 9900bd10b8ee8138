const parts = new DataView(new ArrayBuffer(8));

/** log(n / 32) for the n that a number between √½ and √2 is next to. */
const STEPS = 32;
const LOGARITHMS = Float64Array.from({ length: 47 }, (_, n) => (n < 22 ? 0 : nearOne(n / STEPS)));

/**
 * The natural logarithm of any number, as `Math.log` has it, to about 7e-16 relative; with the same
 * bits in every engine, which `Math.log` has not. x = 2^n m with m about 1, and m = c (m/c) with c
 * from a table, so near to m that four terms of a series do.
 *
 * Tang (1990), "Table-driven implementation of the logarithm function".
 */
export function logarithm(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return Math.log(x);
  const isDenormal = x < 2.3e-308;
  parts.setFloat64(0, isDenormal ? x * 2 ** 54 : x);
  const high = parts.getUint32(0);
  let exponent = (high >>> 20) - (isDenormal ? 1023 + 54 : 1023);
  parts.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let m = parts.getFloat64(0);
  if (m / 2 >= Math.SQRT1_2) {
    m /= 2;
    exponent++;
  }
  const n = Math.floor(m * STEPS + 0.5);
  const c = n / STEPS;
  const t = (m - c) / (m + c);
  const s = t * t;
  const rest = 2 * t * (1 + s * (1 / 3 + s * (1 / 5 + s * (1 / 7))));
  return rest + LOGARITHMS[n] + exponent * Math.LN2;
}

/** log(1 + x) for x >= 0, without losing a small x beside the 1. Kahan's way. */
export function logarithmOfOnePlus(x: number): number {
  const sum = 1 + x;
  return sum === 1 ? x : (logarithm(sum) * x) / (sum - 1);
}

/** log x for x about 1, by the series 2 (t + t³/3 + t⁵/5 + …), t = (x - 1) / (x + 1). */
function nearOne(x: number): number {
  const t = (x - 1) / (x + 1);
  let power = t;
  let sum = 0;
  for (let k = 1; k < 30; k += 2) {
    sum += power / k;
    power *= t * t;
  }
  return 2 * sum;
}
