import { Graph, variable } from "../../../library/graph/index.js";
import { graphFigure } from "../../figure/index.js";
import { derivativeAgrees, evidence, largestDifference, randomNumbers } from "../agreement.js";
import type { Claim } from "../claim.js";
import { drawn } from "../drawn.js";

/** Amrita, the chain rule (l.148-179). */
export const chainRule: readonly Claim[] = [
  {
    id: "amrita-d-exp",
    slide: "Chain rule basics (l.150, l.171)",
    kind: "formula",
    statement: "de^x/dx = e^x.",
    check: () => derivativeAgrees(Math.exp, Math.exp),
    shownIn: "05#basic-derivatives",
  },
  {
    id: "amrita-d-square",
    slide: "Chain rule basics (l.152, l.173)",
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
    slide: "Chain rule basics (l.154, l.175)",
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
    slide: "Chain rule basics (l.156, l.164, l.177)",
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
    slide: "Chain rule basics (l.158-164)",
    kind: "figure",
    statement:
      "Two boxes, x → h = x² → Y = e^h; dY/dx = dY/dh · dh/dx = 2x e^(x²). Both boxes are " +
      "labelled f.",
    check: () => {
      const graph = new Graph(variable("x", 1.2).squared().exponential());
      const slopes = randomNumbers(10, 1).map((x) => {
        graph.forward({ x });
        return [graph.backward().x as number, 2 * x * Math.exp(x ** 2)];
      });
      const worst = largestDifference(
        slopes.map(([a]) => a as number),
        slopes.map(([, b]) => b as number),
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
    erratum: "E24",
    shownIn: "05#exp-square",
  },
  {
    id: "amrita-chain-exp-exp-x2",
    slide: "Chain rule, two steps deep (l.168, l.179)",
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
