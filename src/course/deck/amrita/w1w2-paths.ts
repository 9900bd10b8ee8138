import { gradientPaths } from "../../../library/backprop/index.js";
import { sumSquaredError } from "../../../library/loss/index.js";
import { networkFigure } from "../../figure/index.js";
import { evidence, largestDifference } from "../agreement.js";
import type { Claim } from "../claim.js";
import { drawn } from "../drawn.js";
import { exampleNetwork, given, pathsOf, w131 } from "./example.js";
import { numericalBy } from "./finite-differences.js";

/** Amrita, the W1/W2 example: the paths of w_131 (l.272-297). */
export const w1w2Paths: readonly Claim[] = [
  {
    id: "amrita-multiple-paths",
    slide: "Multiple paths (l.272-279)",
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
            "their sum": sum,
            "central difference": numericalBy(w131),
            paths: paths.length,
          },
          largestDifference([sum], [numericalBy(w131)]) < 1e-9,
        ),
        asPrinted: [`${paths.length} paths`],
      };
    },
    erratum: "E16",
    shownIn: "08#w131-paths",
  },
  {
    id: "amrita-fig-multiple-paths",
    slide: "Multiple paths (l.272-276)",
    kind: "figure",
    statement: "Network drawing with the paths from w_131 to the loss highlighted.",
    check: () =>
      drawn(networkFigure, exampleNetwork(), { highlightedWeight: w131, paths: pathsOf(w131) }),
    shownIn: "08#w131-paths",
  },
  {
    id: "amrita-question-one-more-example",
    slide: "W1/W2 example: w_131 (l.281)",
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
    slide: "W1/W2 example: w_131 (l.297)",
    kind: "formula",
    statement:
      "∂L/∂w_131 = (∂L/∂ŷ_1 ∂ŷ_1/∂a_21 ∂a_21/∂h_13 + ∂L/∂ŷ_2 ∂ŷ_2/∂a_22 ∂a_22/∂h_13) " +
      "∂h_13/∂a_13 ∂a_13/∂w_131: two paths.",
    check: () => {
      const straight = pathsOf(w131).filter(
        ({ units }) => units.includes("a_21") === units.includes("ŷ_1"),
      );
      const two = straight.reduce((total, path) => total + path.product, 0);
      const numeric = numericalBy(w131);
      return evidence(
        { "sum of the two paths": two, "central difference": numeric },
        straight.length === 2 && Math.abs(two - numeric) < 1e-9,
      );
    },
    erratum: "E16",
    shownIn: "08#w131-paths",
  },
];
