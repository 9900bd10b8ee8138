/** 32 steps from one power of two to the next. */
const STEPS = 32;
const ROOTS = Float64Array.from({ length: STEPS }, (_, j) => powerOfTwo(j / STEPS));
/** Below this, e^x is 0. */
const LOWEST = -746;
/** 2^-1077, which is 0, to 1: the power 2^k at k - FIRST_POWER. */
const FIRST_POWER = -1077;
const POWERS = new Float64Array(1 - FIRST_POWER).fill(1);
for (let i = POWERS.length - 2; i >= 0; i--) POWERS[i] = POWERS[i + 1] / 2;

/** ln 2 / 32 in two parts: n times the first is exact for all n that occur. */
const STEP_HIGH = 0.021660849219188094;
const STEP_LOW = 1.733101967801894e-10;

/**
 * e^x for x <= 0, to about 2e-16 relative. It has the same bits in every engine, which `Math.exp`
 * has not, and is faster than that call out of compiled code: e^x = 2^k 2^(j/32) e^r with
 * |r| <= ln 2 / 64, and six terms of e^r's series.
 *
 * Tang (1989), "Table-driven implementation of the exponential function".
 */
export function exponential(x: number): number {
  // Without a branch, which a processor would have to guess.
  const t = Math.max(x, LOWEST);
  const n = Math.floor(t * (STEPS / Math.LN2) + 0.5);
  const r = t - n * STEP_HIGH - n * STEP_LOW;
  const series =
    1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720))))));
  return ROOTS[n & 31] * series * POWERS[(n >> 5) - FIRST_POWER];
}

/** 2^x for 0 <= x < 1, the root of 2^(2x): each root halves the error of the one before. */
function powerOfTwo(x: number): number {
  if (x === 0) return 1;
  return Math.sqrt(x < 1 / 2 ? powerOfTwo(2 * x) : 2 * powerOfTwo(2 * x - 1));
}
