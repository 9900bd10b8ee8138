import type { Claim } from "../../ledger/claim.js";
import { largestDifference } from "../../ledger/demonstration/agreement.js";
import { evidence } from "../../ledger/evidence.js";
import { backwardPass, forwardPass, pathsOf, w212 } from "./example.js";
import { numericalBy, softmaxSlope } from "./finite-differences.js";
import { printed, productOfPrintedFactors } from "./printed-factors.js";

/** Amrita, the W1/W2 example: the derivative by w_212 and its factors (slide 17). */
export const w1w2Weight212: readonly Claim[] = [
  {
    id: "amrita-ex-w212-chain",
    slides: [17],
    kind: "formula",
    statement: "∂L/∂w_212 = ∂L/∂ŷ_1 ∂ŷ_1/∂a_21 ∂a_21/∂w_212: one path, through ŷ_1 only.",
    check: () => {
      const [through1, through2] = pathsOf(w212).map((path) => path.product) as [number, number];
      const numeric = numericalBy(w212);
      return evidence(
        {
          "path through ŷ_1": through1,
          "path through ŷ_2": through2,
          "both paths, central difference": [through1 + through2, numeric],
        },
        largestDifference([through1], [numeric]) < 1e-6,
      );
    },
    refutedBy: ["E16"],
    // mpmath: ∂L/∂w_212 of the printed weights
    right: [-0.13037670618, -0.13037670618],
    shownIn: "08#w212",
  },
  {
    id: "amrita-ex-dLdy1",
    slides: [17, 19],
    kind: "number",
    statement: "∂L/∂ŷ_1 = -2(y_1-ŷ_1).",
    printed: printed.dLdYHat1,
    check: () => {
      const { yHat } = forwardPass();
      return { computed: { ŷ_1: yHat[0], "∂L/∂ŷ_1": backwardPass().dYHat[0] } };
    },
    shownIn: "08#output-gradient",
  },
  {
    id: "amrita-ex-dy1da21-formula",
    slides: [17, 19],
    kind: "formula",
    statement: "∂ŷ_1/∂a_21 = ŷ_1(1-ŷ_1)(-a_22) as printed; right is ŷ_1(1-ŷ_1).",
    check: () => {
      const { yHat, a2 } = forwardPass();
      const right = yHat[0] * (1 - yHat[0]);
      const asPrinted = -right * a2[1];
      const numeric = softmaxSlope(0, 0);
      return evidence(
        {
          "ŷ_1(1-ŷ_1)(-a_22)": asPrinted,
          "ŷ_1(1-ŷ_1), central difference": [right, numeric],
        },
        largestDifference([asPrinted], [numeric]) < 1e-6,
      );
    },
    refutedBy: ["E14"],
    // mpmath: ŷ_1(1 - ŷ_1) with ŷ_1 = 0.770335989081
    right: [0.17691845300745, 0.17691845300745],
    shownIn: "08#softmax-derivative",
  },
  {
    id: "amrita-ex-dy1da21",
    slides: [17, 19],
    kind: "number",
    statement: "The value printed for ∂ŷ_1/∂a_21.",
    printed: printed.dYHat1dA21,
    check: () => {
      const { yHat, a2 } = forwardPass();
      const slope = yHat[0] * (1 - yHat[0]);
      const slip = -slope * a2[1];
      return { computed: { "ŷ_1(1-ŷ_1)(-a_22)": slip, "∂ŷ_1/∂a_21": slope }, slip };
    },
    refutedBy: ["E14"],
    // mpmath: ŷ_1(1 - ŷ_1) with ŷ_1 = 0.770335989081
    right: 0.17691845300745,
    shownIn: "08#softmax-derivative",
  },
  {
    id: "amrita-ex-da21dw212",
    slides: [17],
    kind: "number",
    statement: "∂a_21/∂w_212 = h_12.",
    printed: printed.h12,
    check: () => {
      const factor = pathsOf(w212)[0]?.factors.find(({ name }) => name === "∂a_21/∂w_212");
      const { h1 } = forwardPass();
      return { computed: { h_12: h1[1], "∂a_21/∂w_212": factor?.value as number } };
    },
    shownIn: "08#w212",
  },
  {
    id: "amrita-ex-w212-product",
    slides: [17],
    kind: "number",
    statement: "The product of the three printed factors, (-0.46)(-0.079)(0.80).",
    printed: printed.w212,
    check: () => {
      const product = productOfPrintedFactors();
      return { computed: { "product of the printed factors": product }, slip: -product };
    },
    refutedBy: ["E15"],
    // 0.46 · 0.079 · 0.80, two minus signs
    right: 0.029072,
    shownIn: "08#w212",
  },
  {
    id: "amrita-ex-w212-true",
    slides: [17, 19],
    kind: "number",
    statement: "The true ∂L/∂w_212 for L = Σ(y-ŷ)² on softmax: both paths summed.",
    origin: "derived",
    check: () => {
      const paths = pathsOf(w212).map((path) => path.product);
      const sum = paths.reduce((total, product) => total + product, 0);
      const numeric = numericalBy(w212);
      const byLayers = backwardPass().dW2[0]?.[1];
      return evidence(
        {
          "the paths' products": paths,
          "central difference": numeric,
          "by layers": byLayers,
          "∂L/∂w_212": sum,
        },
        largestDifference([sum, sum], [byLayers, numeric]) < 1e-9,
      );
    },
    shownIn: "08#w212",
  },
];
