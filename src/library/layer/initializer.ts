import { Matrix } from "../matrix/index.js";
import type { Random } from "../number/index.js";

/** Draws the first weights of a layer, outputs x inputs, row by row. */
export type Initializer = (inputs: number, outputs: number, random: Random) => Matrix;

/**
 * A matrix of first weights, outputs x inputs, each drawn anew.
 *
 * @example
 * ```ts
 * console.log(drawWeights(3, 2, () => 0.5).toArray()); // [ [ 0.5, 0.5, 0.5 ], [ 0.5, 0.5, 0.5 ] ]
 * ```
 */
export function drawWeights(inputs: number, outputs: number, draw: () => number): Matrix {
  return new Matrix(outputs, inputs, Float64Array.from({ length: outputs * inputs }, draw));
}

/**
 * Normal with variance 1 / inputs (LeCun and others, 1998): what a dense layer does unasked.
 *
 * @example
 * ```ts
 * console.log(lecunNormal(3, 2, new Random(1)).shape); // 2x3
 * ```
 */
export const lecunNormal: Initializer = (inputs, outputs, random) =>
  drawWeights(inputs, outputs, () => random.normal(0, Math.sqrt(1 / inputs)));

/**
 * Xavier: uniform in ±√(6 / (inputs + outputs)), for tanh and other units that are linear near 0.
 *
 * Glorot and Bengio (2010), equation (16), the "normalized initialization". Amrita, "Initialization
 * Methods".
 *
 * @example
 * ```ts
 * const W = xavierUniform(2, 4, new Random(1));
 * console.log(W.shape, W.toArray().flat().every((w) => Math.abs(w) <= 1)); // 4x2 true
 * ```
 */
export const xavierUniform: Initializer = (inputs, outputs, random) => {
  const limit = Math.sqrt(6 / (inputs + outputs));
  return drawWeights(inputs, outputs, () => random.uniform(-limit, limit));
};

/**
 * Xavier with a normal distribution of the same variance, 2 / (inputs + outputs).
 *
 * @example
 * ```ts
 * console.log(xavierNormal(3, 2, new Random(1)).shape); // 2x3
 * ```
 */
export const xavierNormal: Initializer = (inputs, outputs, random) =>
  drawWeights(inputs, outputs, () => random.normal(0, Math.sqrt(2 / (inputs + outputs))));

/**
 * He: normal with variance 2 / inputs, for ReLU, which passes on half of what it gets.
 *
 * He, Zhang, Ren and Sun (2015), equation (10). Amrita, "Initialization Methods".
 *
 * @example
 * ```ts
 * const layer = new Dense(3, 2, { initializer: heNormal, random: new Random(1) });
 * console.log(layer.W.value.shape); // 2x3
 * ```
 */
export const heNormal: Initializer = (inputs, outputs, random) =>
  drawWeights(inputs, outputs, () => random.normal(0, Math.sqrt(2 / inputs)));

/**
 * He with a uniform distribution of the same variance, in ±√(6 / inputs).
 *
 * @example
 * ```ts
 * const W = heUniform(6, 4, new Random(1));
 * console.log(W.shape, W.toArray().flat().every((w) => Math.abs(w) <= 1)); // 4x6 true
 * ```
 */
export const heUniform: Initializer = (inputs, outputs, random) => {
  const limit = Math.sqrt(6 / inputs);
  return drawWeights(inputs, outputs, () => random.uniform(-limit, limit));
};
