import type {
  DifferentiableFunction,
  MultivariateFunction,
} from "../../../library/descent/index.js";

/** L(θ) = θ_1² + 4θ_2²: a bowl that is steeper one way than the other. */
export const bowl: MultivariateFunction = {
  name: "θ_1² + 4θ_2²",
  value: ([a = 0, b = 0]) => a ** 2 + 4 * b ** 2,
  gradient: ([a = 0, b = 0]) => [2 * a, 8 * b],
};

/** A function with two valleys, the left one deeper. */
export const valleys: DifferentiableFunction = {
  name: "x⁴ - 2x² + x/4",
  value: (x) => x ** 4 - 2 * x ** 2 + x / 4,
  derivative: (x) => 4 * x ** 3 - 4 * x + 1 / 4,
};
