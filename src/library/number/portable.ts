/*
 * Functions from +, -, x and / alone: those of Math may differ in their last bit from one engine to
 * another, and what is drawn or trained from a seed must not.
 */

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
