import {
  gradientDescent,
  numericalGradient,
  withNumericalGradient,
} from "../../../library/descent/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference, sidesAgree } from "../../ledger/demonstration/agreement.js";
import { bowl } from "../../ledger/demonstration/landscapes.js";
import { evidence } from "../../ledger/evidence.js";
import { alongDirections, angleBetween, norm } from "./directions.js";

/** IIT Hyderabad, why the negative gradient (slides 8-10). */
export const negativeGradient: readonly Claim[] = [
  {
    id: "iith-multivariate-L-theta",
    slides: [8],
    kind: "formula",
    statement: "Loss L(θ) depends on many weights; find the weight vector θ minimising L(θ).",
    check: () => {
      const { end, stopped } = gradientDescent(bowl, [2, 1], { learningRate: 0.05 });
      return evidence(
        { "L at (2, 1)": bowl.value([2, 1]), θ: end.x, "L there": end.value },
        stopped === "gradient" && end.value < 1e-10,
      );
    },
    shownIn: "03#loss-of-many-weights",
  },
  {
    id: "iith-min-u-transpose-grad",
    slides: [9, 10],
    kind: "formula",
    statement: "Over all unit vectors u, the minimum of uᵀ∇L(θ) is sought.",
    check: () => {
      const { best, gradient } = alongDirections([2, 1]);
      const steepest = gradient.map((g) => -g / norm(gradient));
      return evidence(
        { "best of 3600 directions": best, "-∇L / ‖∇L‖": steepest },
        largestDifference(best, steepest) < 2e-3,
      );
    },
    touches: ["E08"],
    shownIn: "03#direction-sweep",
  },
  {
    id: "iith-cos-beta",
    slides: [10],
    kind: "formula",
    statement: "uᵀ∇L = ‖u‖ ‖∇L‖ cos β, β the angle between u and the gradient.",
    check: () =>
      sidesAgree(
        4,
        (a = 0, b = 0, c = 0, d = 0) => a * c + b * d,
        (a = 0, b = 0, c = 0, d = 0) =>
          norm([a, b]) * norm([c, d]) * Math.cos(angleBetween([a, b], [c, d])),
      ),
    shownIn: "03#cos-beta",
  },
  {
    id: "iith-norm-annotation",
    slides: [10],
    kind: "formula",
    statement:
      "The 2-norm of the gradient, √(Σ_i (∂L/∂θ_i)²) ≥ 0; printed with L_i for the " +
      "partial derivatives.",
    check: () => {
      const theta = [2, 1];
      const partials = numericalGradient((t) => bowl.value(t), theta);
      const right = norm(bowl.gradient(theta));
      return evidence(
        { "√(L_1² + L_2²), L_i as partial derivatives": norm(partials), "‖∇L‖": right },
        right >= 0 && Math.abs(norm(partials) - right) < 1e-8,
      );
    },
    touches: ["E09"],
    shownIn: "03#gradient-norm",
  },
  {
    id: "iith-beta-180",
    slides: [10],
    kind: "number",
    statement: "The minimum is at β = 180°, cos β = -1, u = -∇L/‖∇L‖.",
    printed: [180, -1],
    check: () => {
      const { best, gradient } = alongDirections([2, 1]);
      const beta = Math.round((angleBetween(best, gradient) * 180) / Math.PI);
      return {
        computed: {
          "best direction": best,
          "its β and cos β": [beta, Math.cos((beta * Math.PI) / 180)],
        },
      };
    },
    shownIn: "03#cos-beta",
  },
  {
    id: "iith-gradient-ascent",
    slides: [10],
    kind: "algorithm",
    statement: "Complement: gradient ascent follows +gradient to a maximum.",
    check: () => {
      const hill = withNumericalGradient("-L", (x) => -bowl.value(x));
      const up = (x: readonly number[]) => x.map((xi, i) => xi + 0.05 * hill.gradient(x)[i]);
      let x: readonly number[] = [2, 1];
      const values = [hill.value(x)];
      for (let k = 0; k < 50; k++) {
        x = up(x);
        values.push(hill.value(x));
      }
      const rises = values.every((value, k) => k === 0 || value >= values[k - 1]);
      return evidence(
        {
          "heights, first steps": values.slice(0, 5),
          "height at the end": values[50],
          "the maximum": 0,
        },
        rises && Math.abs(values[50]) < 1e-3,
      );
    },
    touches: ["E54"],
    shownIn: "03#ascent",
  },
];
