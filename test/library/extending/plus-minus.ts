import { drawWeights, type Initializer } from "../../../src/library/index.js";

/** ±√(1 / inputs), either sign as likely: the variance of LeCun's rule, with nothing near 0. */
export const plusMinus: Initializer = (inputs, outputs, random) => {
  const size = Math.sqrt(1 / inputs);
  return drawWeights(inputs, outputs, () => (random.uniform() < 1 / 2 ? -size : size));
};
