import { gradientDescent1D, numericalGradient, parabola } from "../../../library/descent/index.js";
import { sigmoid } from "../../../library/layer/index.js";
import { halfSquaredError, meanSquaredError } from "../../../library/loss/index.js";
import type { Claim } from "../../ledger/claim.js";
import {
  derivativeAgrees,
  gradientAgrees,
  largestDifference,
  randomRows,
} from "../../ledger/demonstration/agreement.js";
import { printedTable } from "../../ledger/demonstration/gradient-table.js";
import {
  gradientHolds,
  layered,
  stepDown,
  trainingLosses,
  xor,
} from "../../ledger/demonstration/networks.js";
import { evidence } from "../../ledger/evidence.js";

/** f(x) = σ(w x + b), the one neuron of these slides. */
const neuron = (w: number, b: number, x: number) => sigmoid.value(w * x + b);

/** Amrita, the learning algorithm and the derivatives it needs (slides 7-9). */
export const algorithm: readonly Claim[] = [
  {
    id: "amrita-learning-algorithm",
    slides: [7],
    kind: "algorithm",
    statement:
      "Initialise w,b; iterate over data: compute ŷ; compute L(w,b); w_111 ← w_111 - " +
      "ηΔw_111, w_112, ..., w_313; till satisfied.",
    check: () => {
      const losses = trainingLosses(
        layered([3, 3, 3, 3]),
        randomRows(6, 3, 1),
        randomRows(6, 3, 2),
        meanSquaredError,
        { learningRate: 0.1, steps: 30 },
      );
      return evidence(
        { "loss in each round": losses.slice(0, 6), "loss after 30": losses[30] },
        losses.every((loss, t) => t === 0 || loss < losses[t - 1]),
      );
    },
    touches: ["E22"],
    shownIn: "09#training-loop",
  },
  {
    id: "amrita-till-satisfied",
    slides: [7],
    kind: "exercise-worthy",
    statement:
      "When to stop? The slide says till satisfied; a tolerance and a cap of iterations " +
      "make it precise.",
    check: () => {
      const stops = [1e-1, 1e-3, 1e-6].map(
        (tolerance) =>
          gradientDescent1D(parabola, 1, { learningRate: 0.1, tolerance, maxSteps: 1000 }).end.step,
      );
      return evidence(
        { tolerances: [1e-1, 1e-3, 1e-6], "steps taken": stops },
        stops.every((steps, i) => i === 0 || steps > stops[i - 1]),
      );
    },
    touches: ["E40"],
    shownIn: "11#when-to-stop",
  },
  {
    id: "amrita-delta-w-definition",
    slides: [7, 9, 12],
    kind: "formula",
    statement: "Δw_t = ∂L(w,b)/∂w; elsewhere the same thing is called ∇w.",
    check: () => {
      const network = layered([2, 3, 1]);
      const result = gradientHolds(network, xor.X, xor.y, meanSquaredError);
      const W = network.parameters[0];
      const before = W?.value.at(0, 0);
      stepDown(network, 0.1);
      const moved = W?.value.at(0, 0) - before;
      const derivative = W?.gradient.at(0, 0);
      return evidence(
        { ...result.computed, "∂L/∂w_111": derivative, "what the update adds, η = 0.1": moved },
        result.holds === true && Math.abs(moved + 0.1 * derivative) < 1e-15,
      );
    },
    touches: ["E22"],
    shownIn: "09#training-loop",
  },
  {
    id: "amrita-grad-half-square",
    slides: [8],
    kind: "formula",
    statement: "∇w = ∂/∂w[1/2 (f(x)-y)²] = (f(x)-y) f(x)(1-f(x)) x for f(x) = 1/(1+e^(-(wx+b))).",
    check: () =>
      gradientAgrees(
        4,
        ([w = 0, b = 0, x = 0, y = 0]) => (neuron(w, b, x) - y) ** 2 / 2,
        ([w = 0, b = 0, x = 0, y = 0]) => {
          const f = neuron(w, b, x);
          const common = (f - y) * f * (1 - f);
          return [common * x, common, common * w, -(f - y)];
        },
      ),
    shownIn: "06#weight-gradient",
  },
  {
    id: "amrita-sigmoid-derivative-derivation",
    slides: [8],
    kind: "formula",
    statement: "∂/∂w 1/(1+e^(-(wx+b))) = (-1)/((1+e^(-(wx+b)))²) e^(-(wx+b))(-x) = f(x)(1-f(x))x.",
    check: () => {
      const [b, x] = [0.3, 1.7];
      const steps = (w: number) => {
        const e = Math.exp(-(w * x + b));
        const f = 1 / (1 + e);
        return [(-1 / (1 + e) ** 2) * e * -x, (1 / (1 + e)) * (e / (1 + e)) * x, f * (1 - f) * x];
      };
      const [first, second, last] = steps(0.5) as [number, number, number];
      const { holds, computed } = derivativeAgrees(
        (w) => neuron(w, b, x),
        (w) => steps(w)[2],
      );
      return evidence(
        { ...computed, "the lines of the derivation at w = 0.5": [first, second, last] },
        holds === true && largestDifference([first, second], [last, last]) < 1e-15,
      );
    },
    shownIn: "06#weight-gradient",
  },
  {
    id: "amrita-grad-b-half-square",
    slides: [8],
    kind: "exercise-worthy",
    statement: "∇b = (f(x)-y)f(x)(1-f(x)) (only ∇w is printed).",
    origin: "derived",
    check: () => {
      const [w, x, y] = [0.5, 1.7, 1];
      return derivativeAgrees(
        (b) => halfSquaredError.value([[neuron(w, b, x)]], [[y]]),
        (b) => {
          const f = neuron(w, b, x);
          return (f - y) * f * (1 - f);
        },
      );
    },
    shownIn: "06#bias-gradient",
  },
  {
    id: "amrita-gradient-matrix",
    slides: [9],
    kind: "formula",
    statement: "Table of all partial derivatives ∂L/∂W_1ij,...,∂L/∂W_(L,ij),∂L/∂b_ij.",
    check: () => printedTable(4, 2, 3),
    refutedBy: ["E23"],
    // (4·4 + 4) + (4·4 + 4) + (2·4 + 2)
    right: 50,
    shownIn: "09#gradient-table",
  },
  {
    id: "amrita-partial-derivative-def",
    slides: [9, 12],
    kind: "concept",
    statement: "Partial derivative: by one variable, with the others held fixed.",
    check: () => {
      const f = ([x = 0, y = 0]: readonly number[]) => x ** 2 * y;
      const partials = numericalGradient(f, [3, 2]);
      const alone = numericalGradient(([x = 0]) => f([x, 2]), [3]);
      return evidence(
        { "∂f/∂x of x²y at (3, 2)": partials[0], "the same with y fixed": alone },
        Math.abs(partials[0] - 12) < 1e-6 && largestDifference(alone, [12]) < 1e-6,
      );
    },
    shownIn: "05#partial-and-gradient",
  },
  {
    id: "amrita-gradient-def",
    slides: [9, 12],
    kind: "concept",
    statement: "Gradient ∇f: all partial derivatives as one vector.",
    check: () =>
      gradientAgrees(
        3,
        ([x = 0, y = 0, z = 0]) => x ** 2 * y + Math.sin(z),
        ([x = 0, y = 0, z = 0]) => [2 * x * y, x ** 2, Math.cos(z)],
      ),
    shownIn: "05#partial-and-gradient",
  },
];
