import { type DifferentiableFunction, parabola } from "../../../library/descent/index.js";

/** Functions with one minimum each, to descend on. */
export const bowls: readonly (DifferentiableFunction & { readonly minimum: number })[] = [
  { ...parabola, minimum: 0 },
  {
    name: "(x - 1)² + 4",
    value: (x) => (x - 1) ** 2 + 4,
    derivative: (x) => 2 * (x - 1),
    minimum: 1,
  },
  {
    name: "e^x - 2x",
    value: (x) => Math.exp(x) - 2 * x,
    derivative: (x) => Math.exp(x) - 2,
    minimum: Math.LN2,
  },
];

/** x_k of gradient descent on x²: (1 - 2η)^k x_0. */
export function closedForm(learningRate: number, start: number, step: number): number {
  return (1 - 2 * learningRate) ** step * start;
}

/** The slide's loss read as it is printed: Σ of f* - f², over M, the square on f alone. */
export function squareAsPrinted(
  targets: readonly number[],
  predictions: readonly number[],
): number {
  const terms = targets.map((target, m) => target - predictions[m] ** 2);
  return terms.reduce((sum, term) => sum + term, 0) / targets.length;
}

/** Patients as numbers: blood group A or not, smokes or not, age in decades. Invented. */
export const patients = {
  attributes: [
    [1, 0, 3.1],
    [0, 1, 5.4],
    [1, 1, 6.2],
    [0, 0, 2.5],
  ],
  labels: [[0], [1], [1], [0]],
} as const;
