/** 32 steps from one power of two to the next. */
const STEPS = 32;
const ROOTS = Float64Array.from({ length: STEPS }, (_, j) => 2 ** (j / STEPS));
/** 1, 1/2, 1/4, … */
const HALVES = Float64Array.from({ length: 1024 }, (_, i) => 2 ** -i);

/** ln 2 / 32 in two parts: n times the first is exact for all n that occur. */
const STEP_HIGH = 0.021660849219188094;
const STEP_LOW = 1.733101967801894e-10;

/**
 * e^x for x <= 0, to about 2e-16 relative, faster than `Math.exp`, which is a call out of compiled
 * code: e^x = 2^(-i) 2^(j/32) e^r with |r| <= ln 2 / 64, and six terms of e^r's series.
 *
 * Tang (1989), "Table-driven implementation of the exponential function".
 */
export function exponential(x: number): number {
  // Denormal results, -Infinity and NaN are left to the library.
  if (!(x > -700)) return Math.exp(x);
  const n = (x * (STEPS / Math.LN2) - 0.5) | 0;
  const r = x - n * STEP_HIGH - n * STEP_LOW;
  const series =
    1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720))))));
  return (HALVES[-(n >> 5)] as number) * (ROOTS[n & 31] as number) * series;
}
