import fc from "fast-check";
import type { Optimizer } from "../../../../src/library/descent/index.js";

/** One to six gradients of one to three numbers, none of them next to zero. */
export const gradientSequences = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 3 }))
  .chain(([steps, size]) => {
    const number = fc
      .double({ min: 0.01, max: 10, noNaN: true })
      .chain((x) => fc.constantFrom(x, -x));
    const gradient = fc.array(number, { minLength: size, maxLength: size });
    return fc.array(gradient, { minLength: steps, maxLength: steps });
  });

/** θ after stepping through the gradients, from zero when nothing is said. */
export function run(
  optimizer: Optimizer,
  gradients: readonly (readonly number[])[],
  start: readonly number[] = (gradients[0] ?? []).map(() => 0),
): number[] {
  return gradients.reduce<number[]>((theta, g) => optimizer.step(theta, g), [...start]);
}

/** Σ_i ρ^(t-i) x_i over i = 1 … t: what a memory that keeps a share ρ has added up after t steps. */
export function discounted(values: readonly number[], keep: number): number {
  return values.reduce((sum, x, i) => sum + keep ** (values.length - 1 - i) * x, 0);
}
