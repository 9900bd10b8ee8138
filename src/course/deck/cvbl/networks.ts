import { gradientDescent1D } from "../../../library/descent/index.js";
import { meanSquaredError, sumSquaredError } from "../../../library/loss/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference, randomRows } from "../../ledger/demonstration/agreement.js";
import { valleys } from "../../ledger/demonstration/landscapes.js";
import {
  ends,
  gradientHolds,
  layered,
  stepDown,
  trainingLosses,
  xor,
} from "../../ledger/demonstration/networks.js";
import { type Evidence, evidence } from "../../ledger/evidence.js";
import { drawRegion, drawViews, trainedOnRings } from "./rings.js";

/** The slide's hidden neurons, fewest first. */
const [few, some, many] = [3, 6, 20];

/** A network with that many hidden neurons trained on two rings, beside one with fewer. */
function decisionRegions(hidden: number, fewer: number): Evidence {
  const [network, before] = [trainedOnRings(hidden), trainedOnRings(fewer)];
  const figure = drawRegion(network);
  return {
    ...figure,
    ...evidence(
      {
        ...figure.computed,
        [`loss with ${fewer}`]: before.loss,
        [`loss with ${hidden}`]: network.loss,
        "share of points on the right side": network.right,
        "hidden neurons": [network.hidden],
      },
      figure.holds === true && network.loss < before.loss,
    ),
    asPrinted: [network.hidden],
  };
}

/** IIIT Allahabad, decision regions, training, pros and cons (slides 60-66). */
export const networks: readonly Claim[] = [
  {
    id: "cvbl-fig-3-hidden",
    slides: [60],
    kind: "figure",
    statement: "Decision regions with 3 hidden neurons.",
    printed: [few],
    check: () => decisionRegions(few, 1),
    shownIn: "10#hidden-neurons",
  },
  {
    id: "cvbl-fig-6-hidden",
    slides: [60],
    kind: "figure",
    statement: "Decision regions with 6 hidden neurons.",
    printed: [some],
    check: () => decisionRegions(some, few),
    shownIn: "10#hidden-neurons",
  },
  {
    id: "cvbl-fig-20-hidden",
    slides: [60],
    kind: "figure",
    statement: "Decision regions with 20 hidden neurons.",
    printed: [many],
    check: () => decisionRegions(many, some),
    shownIn: "10#hidden-neurons",
  },
  {
    id: "cvbl-playground-demo",
    slides: [61],
    kind: "figure",
    statement: "Multi-layer network demo (TensorFlow playground).",
    check: () => {
      const network = trainedOnRings(some);
      const [region, views] = [drawRegion(network), drawViews(network)];
      return {
        computed: {
          "loss of a 2-6-1 network on two rings": network.loss,
          "share of points on the right side": network.right,
          "views drawn (hidden neurons, output)": network.hidden + 1,
        },
        holds: region.holds === true && views.holds === true && network.right > 0.9,
        drawnBy: `${region.drawnBy} and ${views.drawnBy}`,
      };
    },
    shownIn: "12#playground",
  },
  {
    id: "cvbl-E-w",
    slides: [62],
    kind: "formula",
    statement: "E(w) = Σ_(j=1)^N (y_j-f_w(x_j))².",
    check: () => {
      const [f, y] = [randomRows(6, 2, 1), randomRows(6, 2, 2)];
      const written = y.reduce(
        (sum, row, j) => sum + row.reduce((s, yj, c) => s + (yj - f[j]?.[c]) ** 2, 0),
        0,
      );
      const E = sumSquaredError.value(f, y);
      return evidence(
        { "Σ (y_j - f(x_j))²": written, "sum of squared errors": E },
        Math.abs(E - written) < 1e-12,
      );
    },
    shownIn: "04#squared-errors",
  },
  {
    id: "cvbl-update-alpha",
    slides: [63],
    kind: "formula",
    statement: "w ← w - α ∂E/∂w.",
    check: () => {
      const network = layered([2, 3, 1]);
      network.backpropagate(xor.X, xor.y, sumSquaredError);
      const w = network.parameters.flatMap(({ value }) => [...value.data]);
      const slope = network.parameters.flatMap(({ gradient }) => [...gradient.data]);
      stepDown(network, 0.05);
      const after = network.parameters.flatMap(({ value }) => [...value.data]);
      return evidence(
        {
          "w_111 before": w[0],
          "∂E/∂w_111": slope[0],
          "after, α = 0.05": after[0],
        },
        largestDifference(
          after,
          w.map((wi, i) => wi - 0.05 * slope[i]),
        ) < 1e-15,
      );
    },
    touches: ["E44"],
    shownIn: "03#training-steps",
  },
  {
    id: "cvbl-backprop-def",
    slides: [64],
    kind: "concept",
    statement:
      "Back-propagation: gradients from the outputs back to the inputs, combined by the " +
      "chain rule.",
    check: () =>
      gradientHolds(
        layered([3, 5, 4, 2]),
        randomRows(4, 3, 1),
        randomRows(4, 2, 2),
        sumSquaredError,
      ),
    shownIn: "09#question",
  },
  {
    id: "cvbl-pros",
    slides: [65, 66],
    kind: "concept",
    statement: "For: flexible, general function approximation; very powerful with more layers.",
    check: () => {
      const losses = [1, few, many].map((hidden) => trainedOnRings(hidden).loss);
      return evidence({ "loss with 1, 3 and 20 hidden neurons": losses }, losses[2] < losses[0]);
    },
    shownIn: "12#pros-and-cons",
  },
  {
    id: "cvbl-cons",
    slides: [66],
    kind: "concept",
    statement:
      "Against: hard to analyse (local optima), hungry for data and computing, endless " +
      "choices.",
    check: () => {
      const finals = [1, 2, 3, 4, 5, 6].map(
        (seed) =>
          ends(
            trainingLosses(layered([2, 2, 1], undefined, seed), xor.X, xor.y, meanSquaredError, {
              learningRate: 0.5,
              steps: 1500,
            }),
          )[1],
      );
      return evidence(
        { "losses on XOR from six starts": finals },
        Math.max(...finals) > 50 * Math.min(...finals),
      );
    },
    shownIn: "12#pros-and-cons",
  },
  {
    id: "cvbl-local-optima",
    slides: [66],
    kind: "exercise-worthy",
    statement: "Training is prone to local optima: demonstrate.",
    origin: "derived",
    check: () => {
      const ends = [-1.5, 1.5].map(
        (start) => gradientDescent1D(valleys, start, { learningRate: 0.01, maxSteps: 5000 }).end,
      );
      return evidence(
        {
          starts: [-1.5, 1.5],
          "where descent ends": ends.map(({ x }) => x),
          "f there": ends.map(({ value }) => value),
        },
        ends.every(({ slope }) => Math.abs(slope) < 1e-5) && ends[0]?.value < ends[1]?.value - 0.1,
      );
    },
    shownIn: "11#local-minima",
  },
];
