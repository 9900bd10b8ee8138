import { invalid } from "../error/check.js";

/** How precisely large products are multiplied and added; what is stored is float64 always. */
export type Precision = "float64" | "float32";

let current: Precision = "float64";

/** The precision that products are computed in now. */
export function precision(): Precision {
  return current;
}

/**
 * What `compute` returns, its larger matrix products computed in the given precision. float32 is
 * about twice as fast and off by about 1e-7 relative; numbers beyond 3.4e38 overflow in it. Where
 * there is no WebAssembly, and in small products, it makes no difference. It uses relaxed SIMD where
 * the engine has it, and so may differ in the last bit from one machine to another; float64 never does.
 *
 * @example
 * ```ts
 * const H = Matrix.from([[0.5, 0.25]]);
 * const product = inPrecision("float32", () => multiplyTransposed(H, H));
 * console.log(product.at(0, 0)); // 0.3125
 * ```
 * @throws RangeError on another precision
 */
export function inPrecision<Result>(wanted: Precision, compute: () => Result): Result {
  if (wanted !== "float64" && wanted !== "float32") {
    throw invalid("inPrecision", '"float64" or "float32"', wanted);
  }
  const before = current;
  current = wanted;
  try {
    return compute();
  } finally {
    current = before;
  }
}
