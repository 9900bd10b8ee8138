import { Softmax } from "../../../library/layer/index.js";
import { crossEntropy, meanSquaredError } from "../../../library/loss/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference, randomRows } from "../../ledger/demonstration/agreement.js";
import { printedTable } from "../../ledger/demonstration/gradient-table.js";
import { endingIn, gradientHolds, layered, stepDown } from "../../ledger/demonstration/networks.js";
import { evidence } from "../../ledger/evidence.js";
import { lineFit, runPrinted } from "./printed-algorithm.js";

const cap = 1000;

/** CS7015 lecture 4, module 4.2: gradient descent for all parameters (slides 7-15). */
export const learning: readonly Claim[] = [
  {
    id: "khapra-gd-w-b",
    slides: [9],
    kind: "algorithm",
    statement:
      "t ← 0; max_iterations ← 1000; initialise w_0, b_0; while t++ < max: w_(t+1) ← w_t " +
      "- η∇w_t; b_(t+1) ← b_t - η∇b_t.",
    printed: [cap],
    check: () => {
      const { w, b, loss, iterations } = runPrinted("while t++ < max", cap);
      return {
        computed: {
          "w and b at the end": [w, b],
          "loss at the end": loss,
          iterations: [iterations],
        },
        holds: loss < 1e-6,
        asPrinted: [iterations],
      };
    },
    shownIn: "09#training-loop",
  },
  {
    id: "khapra-gd-theta",
    slides: [10],
    kind: "algorithm",
    statement: "The same with θ_0 = [w_0,b_0]: θ_(t+1) ← θ_t - η∇θ_t.",
    printed: [cap],
    check: () => {
      const separate = runPrinted("while t++ < max", cap);
      const { theta, iterations } = lineFit(cap);
      return {
        ...evidence(
          {
            "w and b stepped apart": [separate.w, separate.b],
            "θ stepped as one": theta,
            iterations: [iterations],
          },
          largestDifference(theta, [separate.w, separate.b]) === 0,
        ),
        asPrinted: [iterations],
      };
    },
    shownIn: "09#training-loop",
  },
  {
    id: "khapra-grad-theta-wb",
    slides: [10],
    kind: "formula",
    statement: "∇θ = [∂L/∂w, ∂L/∂b]ᵀ.",
    check: () =>
      gradientHolds(layered([1, 1]), [[-1], [0], [2]], [[-2], [1], [7]], meanSquaredError),
    shownIn: "09#gradient-table",
  },
  {
    id: "khapra-theta-generalised",
    slides: [10, 11, 12],
    kind: "concept",
    statement:
      "In the network θ = [W_1, …, W_L, b_1, …, b_L] takes the place of [w, b]; the " +
      "algorithm stays, only ∇θ grows.",
    check: () => {
      const sizes = [
        [1, 1],
        [3, 3, 3, 2],
      ].map((widths) =>
        layered(widths).parameters.reduce((sum, { value }) => sum + value.data.length, 0),
      );
      return evidence(
        { "numbers in θ: one neuron, and a 3-3-3-2 network": sizes },
        largestDifference(sizes, [2, 32]) === 0,
      );
    },
    shownIn: "09#question",
  },
  {
    id: "khapra-gd-full",
    slides: [11],
    kind: "algorithm",
    statement: "The same with θ_0 = [W_1⁰,…,W_L⁰,b_1⁰,…,b_L⁰].",
    printed: [cap],
    check: () => {
      const network = layered([3, 3, 3, 2]);
      const [X, y] = [randomRows(6, 3, 1), randomRows(6, 2, 2)];
      let t = 0;
      let iterations = 0;
      const first = meanSquaredError.value(network.forward(X), y);
      while (t++ < cap) {
        network.backpropagate(X, y, meanSquaredError);
        stepDown(network, 0.1);
        iterations++;
      }
      const last = meanSquaredError.value(network.forward(X), y);
      return {
        ...evidence(
          { "loss before": first, "loss after": last, iterations: [iterations] },
          last < first,
        ),
        asPrinted: [iterations],
      };
    },
    shownIn: "09#training-loop",
  },
  {
    id: "khapra-grad-theta-full",
    slides: [11],
    kind: "formula",
    statement: "∇θ = [∂L/∂W_(1,t),…,∂L/∂W_(L,t),∂L/∂b_(1,t),…,∂L/∂b_(L,t)]ᵀ.",
    check: () => {
      const network = endingIn(() => new Softmax(), [3, 3, 3, 2]);
      return gradientHolds(
        network,
        randomRows(4, 3),
        [
          [1, 0],
          [0, 1],
          [1, 0],
          [0, 1],
        ],
        crossEntropy,
      );
    },
    shownIn: "09#gradient-table",
  },
  {
    id: "khapra-gradient-matrix",
    slides: [12],
    kind: "formula",
    statement: "Table of all partial derivatives of ∇θ.",
    check: () => printedTable(4, 2, 3),
    refutedBy: ["E23"],
    // (4·4 + 4) + (4·4 + 4) + (2·4 + 2)
    right: 50,
    shownIn: "09#gradient-table",
  },
  {
    id: "khapra-grad-shapes",
    slides: [12, 13],
    kind: "formula",
    statement:
      "∇W_1 … ∇W_(L-1) ∈ ℝ^(n×n), ∇W_L ∈ ℝ^(n×k) as printed, ∇b_1 … ∇b_(L-1) ∈ ℝⁿ, ∇b_L ∈ " +
      "ℝᵏ; ∇W_L has the shape of W_L, k×n.",
    check: () => {
      const network = layered([4, 4, 4, 2]);
      network.backpropagate(randomRows(3, 4), randomRows(3, 2), meanSquaredError);
      const shapes = network.parameters.map(({ gradient }) => [gradient.rows, gradient.columns]);
      return evidence(
        { "∇W_1, ∇b_1, ∇W_2, ∇b_2, ∇W_3, ∇b_3": shapes, "∇W_L": shapes[4] ?? [] },
        shapes[4]?.[0] === 4 && shapes[4]?.[1] === 2,
      );
    },
    refutedBy: ["E20"],
    // the shape of W_L for n = 4 and k = 2
    right: [2, 4],
    shownIn: "09#gradient-table",
  },
  {
    id: "khapra-two-questions",
    slides: [13, 15, 23],
    kind: "exercise-worthy",
    statement:
      "Two questions: how to choose L(θ)? How to compute ∇θ? The problem decides the " +
      "first, backpropagation answers the second.",
    check: () => {
      const targets = [
        [1, 0],
        [0, 1],
      ];
      const checks = [
        gradientHolds(layered([3, 4, 2]), randomRows(2, 3), randomRows(2, 2), meanSquaredError),
        gradientHolds(
          endingIn(() => new Softmax(), [3, 4, 2]),
          randomRows(2, 3),
          targets,
          crossEntropy,
        ),
      ];
      return evidence(
        {
          "largest difference: squared error, cross-entropy": checks.map(
            ({ computed }) => computed["largest difference"] as number,
          ),
        },
        checks.every(({ holds }) => holds === true),
      );
    },
    shownIn: "09#question",
  },
];
