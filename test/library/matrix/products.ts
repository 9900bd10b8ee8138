import fc from "fast-check";

/** Sizes around those of tiles (4, 8) and, now and then, of blocks (256, 512). */
const size = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 0, max: 18 }) },
  { weight: 1, arbitrary: fc.constantFrom(255, 256, 257) },
);
export const product = fc.record({
  m: size,
  k: size,
  n: fc.oneof({ weight: 20, arbitrary: size }, { weight: 1, arbitrary: fc.constant(515) }),
  transposedA: fc.boolean(),
  transposedB: fc.boolean(),
  seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  specials: fc.array(fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 5e-324, 1e308), {
    maxLength: 3,
  }),
});
export type Product = typeof product extends fc.Arbitrary<infer P> ? P : never;

/** From row to row and from column to column of both factors. */
export function strides({ m, k, n, transposedA, transposedB }: Product) {
  const [aDown, aRight] = transposedA ? [1, m] : [k, 1];
  const [bDown, bRight] = transposedB ? [1, k] : [n, 1];
  return { aDown, aRight, bDown, bRight };
}

/** Numbers in [-1, 1) from a small generator, a few of them replaced. */
export function entries(length: number, seed: number, specials: readonly number[]): Float64Array {
  let state = seed;
  const next = () => {
    state = Math.imul(state, 48271) & 0x7fffffff;
    return state;
  };
  const numbers = Float64Array.from({ length }, () => next() / 2 ** 30 - 1);
  for (const special of specials) if (length > 0) numbers[next() % length] = special;
  return numbers;
}
