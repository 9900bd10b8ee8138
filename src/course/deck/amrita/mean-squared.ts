import { numericalDerivative } from "../../../library/descent/index.js";
import { sigmoid } from "../../../library/layer/index.js";
import { meanSquaredError } from "../../../library/loss/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference } from "../../ledger/demonstration/agreement.js";
import { evidence } from "../../ledger/evidence.js";
import { fivePoints, meanOfSquares, squareOutside } from "./five-points.js";

/** Amrita, the loss on five points and its derivative (slide 7). */
export const meanSquared: readonly Claim[] = [
  {
    id: "amrita-mse-5",
    slides: [7],
    kind: "formula",
    statement: "L = 1/5 Σ_(i=1)^5 (f(x_i)-y_i)².",
    printed: ["5 points"],
    check: () => {
      const { x, y } = fivePoints;
      const predictions = x.map((xi) => [sigmoid.value(0.7 * xi)]);
      const library = meanSquaredError.value(
        predictions,
        y.map((yi) => [yi]),
      );
      return {
        ...evidence(
          {
            "1/5 Σ (f(x_i) - y_i)²": meanOfSquares(0.7),
            meanSquaredError: library,
            points: x.length,
          },
          largestDifference([meanOfSquares(0.7)], [library]) < 1e-12,
        ),
        asPrinted: [`${x.length} points`],
      };
    },
    shownIn: "08#misplaced-square",
  },
  {
    id: "amrita-mse-5-misplaced-square",
    slides: [7],
    kind: "formula",
    statement:
      "d/dw of [1/5 Σ (f(x_i) - y_i)]² as printed, the square outside the bracket; the " +
      "loss has it inside: d/dw [1/5 Σ (f(x_i) - y_i)²].",
    printed: "[1/5 sum (f-y)]^2",
    check: () => squareOutside(0.7),
    refutedBy: ["E17"],
    // mpmath: the derivative of the mean of squares at w = 0.7
    right: -0.1167391694838,
    shownIn: "08#misplaced-square",
  },
  {
    id: "amrita-mse-5-derivative",
    slides: [7],
    kind: "formula",
    statement: "Δw = 1/5 Σ_(i=1)^5 ∂/∂w (f(x_i)-y_i)².",
    check: () => {
      const { x, y } = fivePoints;
      const terms = x.map((xi, i) =>
        numericalDerivative((w) => (sigmoid.value(w * xi) - y[i]) ** 2, 0.7),
      );
      const mean = terms.reduce((sum, term) => sum + term, 0) / x.length;
      const whole = numericalDerivative(meanOfSquares, 0.7);
      return evidence(
        { "each point's derivative": terms, "their mean": mean, "∂L/∂w": whole },
        largestDifference([mean], [whole]) < 1e-9,
      );
    },
    shownIn: "08#misplaced-square",
  },
];
