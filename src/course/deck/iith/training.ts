import { gradientPaths } from "../../../library/backprop/index.js";
import { gradientDescent1D, parabola } from "../../../library/descent/index.js";
import {
  crossEntropy,
  halfSquaredError,
  meanSquaredError,
  sumSquaredError,
} from "../../../library/loss/index.js";
import { networkFigure } from "../../figure/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference, randomRows } from "../../ledger/demonstration/agreement.js";
import { drawn } from "../../ledger/demonstration/drawn.js";
import {
  ends,
  gradientHolds,
  layered,
  stepDown,
  trainingLosses,
  xor,
} from "../../ledger/demonstration/networks.js";
import { evidence } from "../../ledger/evidence.js";

/** IIT Hyderabad, how to use gradient descent, and what it needs (slides 11-13). */
export const training: readonly Claim[] = [
  {
    id: "iith-gd-training-steps",
    slides: [11],
    kind: "algorithm",
    statement:
      "(1) random θ; (2) compute L(θ) over the data set (e.g. MSE); (3) compute ∂L/∂θ_i " +
      "for every weight; (4) θ_i ← θ_i - η ∂L/∂θ_i; repeat until the gradient is zero.",
    check: () => {
      const network = layered([2, 3, 1]);
      const losses = trainingLosses(network, xor.X, xor.y, meanSquaredError, {
        learningRate: 0.3,
        steps: 50,
      });
      const [first, last] = ends(losses);
      return evidence(
        {
          "loss at random θ": first,
          "losses of the first steps": losses.slice(1, 6),
          "loss after 50 steps": last,
        },
        losses.every((loss, k) => k === 0 || loss < losses[k - 1]),
      );
    },
    touches: ["E10"],
    shownIn: "03#training-steps",
  },
  {
    id: "iith-update-rule",
    slides: [11],
    kind: "formula",
    statement: "θ_i^(next) = θ_i^(curr) - η ∂L/∂θ_i^(curr).",
    check: () => {
      const network = layered([2, 3, 1]);
      network.backpropagate(xor.X, xor.y, meanSquaredError);
      const current = network.parameters.flatMap(({ value }) => [...value.data]);
      const slope = network.parameters.flatMap(({ gradient }) => [...gradient.data]);
      stepDown(network, 0.1);
      const next = network.parameters.flatMap(({ value }) => [...value.data]);
      const byRule = current.map((theta, i) => theta - 0.1 * slope[i]);
      const { points } = gradientDescent1D(parabola, 1, { learningRate: 0.1, maxSteps: 1 });
      return evidence(
        {
          "θ_1 now": current[0],
          "∂L/∂θ_1": slope[0],
          "θ_1 next, η = 0.1": next[0],
          "x = 1 on x², next": points[1]?.x,
        },
        largestDifference(next, byRule) < 1e-15 && points[1]?.x === 1 - 0.1 * 2,
      );
    },
    shownIn: "02#descend",
  },
  {
    id: "iith-learning-rate",
    slides: [11],
    kind: "concept",
    statement: "η is the learning rate or step size; how to choose it is left for later.",
    check: () => {
      const rates = [0.1, 0.5, 1, 1.1];
      const ends = rates.map(
        (learningRate) => gradientDescent1D(parabola, 1, { learningRate, maxSteps: 20 }).end.x,
      );
      return evidence(
        { "learning rates": rates, "|x| after 20 steps from 1": ends.map(Math.abs) },
        ends[1] === 0 && Math.abs(ends[2]) === 1 && Math.abs(ends[3]) > 1,
      );
    },
    shownIn: "02#descend",
  },
  {
    id: "iith-stop-gradient-zero",
    slides: [11],
    kind: "exercise-worthy",
    statement:
      "Stop when the gradient is zero: a critical point, perhaps the minimum. In " +
      "practice: below a tolerance, or at a cap.",
    check: () => {
      const options = { learningRate: 0.1, maxSteps: 1000 };
      const exact = gradientDescent1D(parabola, 1, { ...options, tolerance: 0 });
      const tolerant = gradientDescent1D(parabola, 1, { ...options, tolerance: 1e-6 });
      return evidence(
        {
          "steps until the slope is 0 (cap 1000)": exact.end.step,
          "slope then": exact.end.slope,
          "steps until |slope| ≤ 1e-6": tolerant.end.step,
        },
        exact.stopped === "steps" && tolerant.stopped === "gradient",
      );
    },
    touches: ["E11"],
    shownIn: "02#when-to-stop",
  },
  {
    id: "iith-other-losses",
    slides: [9, 11],
    kind: "concept",
    statement: "MSE is only one possible loss; others come later.",
    check: () => {
      const [p, y] = [[[0.7, 0.3]], [[1, 0]]];
      const losses = [meanSquaredError, sumSquaredError, halfSquaredError, crossEntropy];
      const values = losses.map((loss) => loss.value(p, y));
      return evidence(
        { "four losses of one prediction": values },
        values.every((value) => value > 0),
      );
    },
    shownIn: "04#which-goes-with-which",
  },
  {
    id: "iith-question-gradients-per-weight",
    slides: [12, 13],
    kind: "exercise-worthy",
    statement:
      "How to compute the gradient of the loss for each weight? By the chain rule, layer " +
      "by layer.",
    check: () =>
      gradientHolds(layered([3, 4, 2]), randomRows(5, 3, 1), randomRows(5, 2, 2), meanSquaredError),
    shownIn: "09#question",
  },
  {
    id: "iith-chain-rule-all-paths",
    slides: [13],
    kind: "formula",
    statement:
      "∂L/∂w_i needs gradients w.r.t. all activations from layer i+1 to the last layer " +
      "n_l; contributions of all downstream paths are summed.",
    check: () => {
      const network = layered([2, 3, 3, 2]);
      const [x, y] = [
        [1, -1],
        [0, 1],
      ];
      const paths = gradientPaths(network, x, y, sumSquaredError, {
        layer: 1,
        neuron: 1,
        input: 1,
      });
      const sum = paths.reduce((total, path) => total + path.product, 0);
      network.backpropagate([x], [y], sumSquaredError);
      const derivative = network.parameters[0]?.gradient.at(0, 0);
      return evidence(
        {
          "paths of w_111 in a 2-3-3-2 network": paths.length,
          "their sum": sum,
          "∂L/∂w_111": derivative,
        },
        Math.abs(sum - derivative) < 1e-12 && paths.length === 6,
      );
    },
    touches: ["E12"],
    shownIn: "09#all-paths",
  },
  {
    id: "iith-fig-annotated-network",
    slides: [13],
    kind: "figure",
    statement:
      "Network drawing annotated with L(θ) at the output, ∂L(θ)/∂w_i at a weight, θ:{w,b}.",
    check: () => {
      const network = layered([3, 4, 4, 2]);
      const weight = { layer: 2, neuron: 1, input: 1 };
      const paths = gradientPaths(network, [1, 0, -1], [1, 0], sumSquaredError, weight);
      return drawn(networkFigure, network, { highlightedWeight: weight, paths });
    },
    shownIn: "09#all-paths",
  },
];
