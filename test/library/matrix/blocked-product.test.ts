import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { blockedProduct } from "../../../src/library/matrix/blocked-product.js";
import { plainProduct } from "../../../src/library/matrix/plain-product.js";
import { inPrecision } from "../../../src/library/matrix/precision.js";
import { webAssembly } from "../../../src/library/matrix/wasm/web-assembly.js";
import { entries, type Product, product, strides } from "./products.js";

function both(p: Product) {
  const { m, k, n, seed, specials } = p;
  const A = entries(m * k, seed, specials);
  const B = entries(k * n, seed + 1, specials);
  const { aDown, aRight, bDown, bRight } = strides(p);
  // Old entries must not show through.
  const plain = new Float64Array(m * n).fill(7);
  const fast = new Float64Array(m * n).fill(8);
  plainProduct(plain, A, aDown, aRight, B, bDown, bRight, m, k, n);
  const done = blockedProduct(fast, A, aDown, aRight, B, bDown, bRight, m, k, n);
  return { plain, fast, done };
}

describe("the product by vectors", () => {
  it("gives the bits of three plain loops, for every shape, transpose and special number", () => {
    fc.assert(
      fc.property(product, (p) => {
        const { plain, fast, done } = both(p);
        expect(done).toBe(true);
        expect(fast).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [3, 20_000, 5],
    [3, 5, 40_000],
    [20_000, 3, 5],
    [300, 300, 9],
    [1, 70_000, 1],
  ])("gives them for a long thin product too: %i x %i x %i", (m, k, n) => {
    for (const transposedA of [false, true]) {
      const shape = { m, k, n, transposedA, transposedB: transposedA, seed: 5, specials: [] };
      const { plain, fast } = both(shape);
      expect(fast.every((entry, i) => entry === plain[i])).toBe(true);
      const rounded = inPrecision("float32", () => both(shape)).fast;
      // Roundings of 6e-8 in sums of some hundreds at most; a misplaced number is off by about 1.
      const errors = rounded.map((entry, i) => Math.abs(entry - (plain[i] as number)));
      expect(errors.reduce((x, y) => Math.max(x, y))).toBeLessThan(0.01);
    }
  });

  it("multiplies by hand: [1 2; 3 4] [5 6; 7 8] = [19 22; 43 50]", () => {
    const C = new Float64Array(4);
    const [A, B] = [Float64Array.of(1, 2, 3, 4), Float64Array.of(5, 6, 7, 8)];
    blockedProduct(C, A, 2, 1, B, 2, 1, 2, 2, 2);
    expect(Array.from(C)).toEqual([19, 22, 43, 50]);
  });

  it("stays within float32's rounding where that precision is asked for", () => {
    fc.assert(
      fc.property(product, (p) => {
        const { plain, fast } = inPrecision("float32", () => both({ ...p, specials: [] }));
        // Entries below 1: k roundings of 2^-24 each, and the factors' own.
        const bound = (p.k + 2) * p.k * 2 ** -24;
        fast.forEach((entry, i) => {
          expect(Math.abs(entry - (plain[i] as number))).toBeLessThanOrEqual(bound);
        });
      }),
      { numRuns: 100 },
    );
  });

  it("really computes in float32 then: 1 + 2^-30 is 1", () => {
    const C = new Float64Array(1);
    const A = Float64Array.of(1, 2 ** -30);
    const B = Float64Array.of(1, 1);
    inPrecision("float32", () => blockedProduct(C, A, 2, 1, B, 1, 1, 1, 2, 1));
    expect(C[0]).toBe(1);
    blockedProduct(C, A, 2, 1, B, 1, 1, 1, 2, 1);
    expect(C[0]).toBe(1 + 2 ** -30);
  });
});

describe("without WebAssembly", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it.each([
    ["there is none", undefined],
    ["its vectors are not known", { ...webAssembly(), validate: () => false }],
  ])("products are computed by plain loops where %s", async (_, api) => {
    vi.stubGlobal("WebAssembly", api);
    vi.resetModules();
    const { Matrix, multiplyMatrices } = await import("../../../src/library/matrix/index.js");
    const { blockedProduct } = await import("../../../src/library/matrix/blocked-product.js");
    const [A, B] = [entries(400, 1, []), entries(400, 2, [])];
    const C = new Float64Array(400);
    expect(blockedProduct(C, A, 20, 1, B, 20, 1, 20, 20, 20)).toBe(false);
    plainProduct(C, A, 20, 1, B, 20, 1, 20, 20, 20);
    expect(multiplyMatrices(new Matrix(20, 20, A), new Matrix(20, 20, B)).data).toEqual(C);
  });
});
