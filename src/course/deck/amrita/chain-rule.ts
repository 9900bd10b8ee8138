import { Graph, variable } from "../../../library/graph/index.js";
import { graphFigure } from "../../figure/index.js";
import type { Claim } from "../../ledger/claim.js";
import {
  derivativeAgrees,
  largestDifference,
  randomNumbers,
} from "../../ledger/demonstration/agreement.js";
import { drawn } from "../../ledger/demonstration/drawn.js";
import { evidence } from "../../ledger/evidence.js";

/** Amrita, the chain rule (slides 10, 11). */
export const chainRule: readonly Claim[] = [
  {
    id: "amrita-d-exp",
    slides: [10, 11],
    kind: "formula",
    statement: "de^x/dx = e^x.",
    check: () => derivativeAgrees(Math.exp, Math.exp),
    shownIn: "05#basic-derivatives",
  },
  {
    id: "amrita-d-square",
    slides: [10, 11],
    kind: "formula",
    statement: "dx²/dx = 2x.",
    check: () =>
      derivativeAgrees(
        (x) => x ** 2,
        (x) => 2 * x,
      ),
    shownIn: "05#basic-derivatives",
  },
  {
    id: "amrita-d-reciprocal",
    slides: [10, 11],
    kind: "formula",
    statement: "d(1/x)/dx = -1/x².",
    check: () =>
      derivativeAgrees(
        (x) => 1 / x,
        (x) => -1 / x ** 2,
        { low: 0.5, high: 3 },
      ),
    shownIn: "05#basic-derivatives",
  },
  {
    id: "amrita-chain-exp-x2",
    slides: [10, 11],
    kind: "formula",
    statement: "de^(x²)/dx = de^z/dz dx²/dx = 2xe^(x²).",
    check: () =>
      derivativeAgrees(
        (x) => Math.exp(x ** 2),
        (x) => 2 * x * Math.exp(x ** 2),
        { low: -1.5, high: 1.5 },
      ),
    shownIn: "05#exp-square",
  },
  {
    id: "amrita-chain-h-Y",
    slides: [10],
    kind: "figure",
    statement:
      "Two boxes, x → h = x² → Y = e^h; dY/dx = dY/dh · dh/dx = 2x e^(x²). Both boxes are " +
      "labelled f.",
    check: () => {
      const graph = new Graph(variable("x", 1.2).squared().exponential());
      const slopes = randomNumbers(10, 1).map((x) => {
        graph.forward({ x });
        return [graph.backward().x, 2 * x * Math.exp(x ** 2)];
      });
      const worst = largestDifference(
        slopes.map(([a]) => a),
        slopes.map(([, b]) => b),
      );
      const figure = drawn(graphFigure, graph, { title: "Y = e^h with h = x²" });
      return {
        ...figure,
        ...evidence(
          { ...figure.computed, "largest difference to 2x e^(x²)": worst },
          figure.holds === true && worst < 1e-12,
        ),
      };
    },
    shownIn: "05#exp-square",
  },
  {
    id: "amrita-chain-exp-exp-x2",
    slides: [11],
    kind: "formula",
    statement: "d/dx e^(e^(x²)) = de^(e^(x²))/de^(x²) de^(x²)/dx² dx²/dx = 2xe^(x²)e^(e^(x²)).",
    check: () =>
      derivativeAgrees(
        (x) => Math.exp(Math.exp(x ** 2)),
        (x) => 2 * x * Math.exp(x ** 2) * Math.exp(Math.exp(x ** 2)),
        { low: -1, high: 1 },
      ),
    shownIn: "05#exp-exp-square",
  },
];
