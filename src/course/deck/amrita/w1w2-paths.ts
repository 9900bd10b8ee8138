import { gradientPaths } from "../../../library/backprop/index.js";
import { sumSquaredError } from "../../../library/loss/index.js";
import { networkFigure } from "../../figure/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference } from "../../ledger/demonstration/agreement.js";
import { drawn } from "../../ledger/demonstration/drawn.js";
import { evidence } from "../../ledger/evidence.js";
import { exampleNetwork, given, pathsOf, w131 } from "./example.js";
import { numericalBy } from "./finite-differences.js";

/** Amrita, the W1/W2 example: the paths of w_131 (slides 18, 19). */
export const w1w2Paths: readonly Claim[] = [
  {
    id: "amrita-multiple-paths",
    slides: [18],
    kind: "concept",
    statement:
      "Several paths connect w_131 with the loss: apply the chain rule along each and sum.",
    printed: ["2 paths"],
    check: () => {
      const paths = pathsOf(w131);
      const products = paths.map((path) => path.product);
      const sum = products.reduce((total, product) => total + product, 0);
      return {
        ...evidence(
          {
            "the paths' products": products,
            "central difference": numericalBy(w131),
            "paths, and the sum of their products": [paths.length, sum],
          },
          largestDifference([sum], [numericalBy(w131)]) < 1e-9,
        ),
        asPrinted: [`${paths.length} paths`],
      };
    },
    refutedBy: ["E16"],
    // 2 neurons of layer 2 times 2 outputs; mpmath: ∂L/∂w_131 of the printed weights
    right: [4, 0.003159356764],
    shownIn: "08#w131-paths",
  },
  {
    id: "amrita-fig-multiple-paths",
    slides: [18],
    kind: "figure",
    statement: "Network drawing with the paths from w_131 to the loss highlighted.",
    check: () =>
      drawn(networkFigure, exampleNetwork(), { highlightedWeight: w131, paths: pathsOf(w131) }),
    shownIn: "08#w131-paths",
  },
  {
    id: "amrita-question-one-more-example",
    slides: [18],
    kind: "exercise-worthy",
    statement:
      "Asks for one more worked example; w_131 follows on the slides, and any other " +
      "weight goes the same way (here w_224).",
    check: () => {
      const weight = { layer: 2, neuron: 2, input: 4 };
      const paths = gradientPaths(exampleNetwork(), given.x, given.y, sumSquaredError, weight);
      const sum = paths.reduce((total, path) => total + path.product, 0);
      const numeric = numericalBy(weight);
      return evidence(
        {
          "paths of w_224": paths.map((path) => path.product),
          "central difference": numeric,
          "∂L/∂w_224": sum,
        },
        largestDifference([sum], [numeric]) < 1e-9,
      );
    },
    shownIn: "08#w131-factors",
  },
  {
    id: "amrita-ex-w131-chain",
    slides: [19],
    kind: "formula",
    statement:
      "∂L/∂w_131 = (∂L/∂ŷ_1 ∂ŷ_1/∂a_21 ∂a_21/∂h_13 + ∂L/∂ŷ_2 ∂ŷ_2/∂a_22 ∂a_22/∂h_13) " +
      "∂h_13/∂a_13 ∂a_13/∂w_131: two paths.",
    check: () => {
      const paths = pathsOf(w131);
      const straight = paths.filter(
        ({ units }) => units.includes("a_21") === units.includes("ŷ_1"),
      );
      const [two, all] = [straight, paths].map((some) =>
        some.reduce((total, path) => total + path.product, 0),
      ) as [number, number];
      const numeric = numericalBy(w131);
      return evidence(
        { "sum of the two paths": two, "all four paths, central difference": [all, numeric] },
        straight.length === 2 && Math.abs(two - numeric) < 1e-9,
      );
    },
    refutedBy: ["E16"],
    // mpmath: ∂L/∂w_131 of the printed weights
    right: [0.003159356764, 0.003159356764],
    shownIn: "08#w131-paths",
  },
];
