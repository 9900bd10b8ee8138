import fc from "fast-check";
import { expect, it } from "vitest";
import { plainProduct } from "../../../src/library/matrix/plain-product.js";
import { entries, product, strides } from "./products.js";

it("gives the sums of the definition, term by term in order, for every shape and transpose", () => {
  fc.assert(
    fc.property(product, (p) => {
      const { m, k, n, seed, specials } = p;
      const A = entries(m * k, seed, specials);
      const B = entries(k * n, seed + 1, specials);
      const { aDown, aRight, bDown, bRight } = strides(p);
      // One number more, which must be left alone.
      const C = new Float64Array(m * n + 1).fill(7);
      plainProduct(C, A, aDown, aRight, B, bDown, bRight, m, k, n);
      const expected = Array.from({ length: m * n }, (_, c) => {
        const [i, j] = [Math.floor(c / n), c % n];
        let sum = 0;
        for (let l = 0; l < k; l++) {
          sum += (A[i * aDown + l * aRight] as number) * (B[l * bDown + j * bRight] as number);
        }
        return sum;
      });
      expect(C).toEqual(Float64Array.from([...expected, 7]));
    }),
    { numRuns: 200 },
  );
});
