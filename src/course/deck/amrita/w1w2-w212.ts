import { evidence, largestDifference } from "../agreement.js";
import type { Claim } from "../claim.js";
import { backwardPass, forwardPass, pathsOf, w212 } from "./example.js";
import { numericalBy, softmaxSlope } from "./finite-differences.js";
import { printed, productOfPrintedFactors } from "./printed-factors.js";

/** Amrita, the W1/W2 example: the derivative by w_212 and its factors (l.260-269). */
export const w1w2Weight212: readonly Claim[] = [
  {
    id: "amrita-ex-w212-chain",
    slide: "W1/W2 example: w_212 (l.260)",
    kind: "formula",
    statement: "∂L/∂w_212 = ∂L/∂ŷ_1 ∂ŷ_1/∂a_21 ∂a_21/∂w_212: one path, through ŷ_1 only.",
    check: () => {
      const [through1, through2] = pathsOf(w212).map((path) => path.product) as [number, number];
      const numeric = numericalBy(w212);
      return evidence(
        {
          "path through ŷ_1": through1,
          "path through ŷ_2": through2,
          "central difference": numeric,
        },
        largestDifference([through1], [numeric]) < 1e-6,
      );
    },
    erratum: "E16",
    shownIn: "08#w212",
  },
  {
    id: "amrita-ex-dLdy1",
    slide: "W1/W2 example: w_212 (l.263, l.299)",
    kind: "number",
    statement: "∂L/∂ŷ_1 = -2(y_1-ŷ_1).",
    printed: printed.dLdYHat1,
    check: () => {
      const { yHat } = forwardPass();
      return { computed: { ŷ_1: yHat[0] as number, "∂L/∂ŷ_1": backwardPass().dYHat[0] as number } };
    },
    shownIn: "08#output-gradient",
  },
  {
    id: "amrita-ex-dy1da21-formula",
    slide: "W1/W2 example: w_212 (l.265, l.303)",
    kind: "formula",
    statement: "∂ŷ_1/∂a_21 = ŷ_1(1-ŷ_1)(-a_22) as printed; right is ŷ_1(1-ŷ_1).",
    check: () => {
      const { yHat, a2 } = forwardPass();
      const right = (yHat[0] as number) * (1 - (yHat[0] as number));
      const asPrinted = -right * (a2[1] as number);
      const numeric = softmaxSlope(0, 0);
      return evidence(
        { "ŷ_1(1-ŷ_1)(-a_22)": asPrinted, "ŷ_1(1-ŷ_1)": right, "central difference": numeric },
        largestDifference([asPrinted], [numeric]) < 1e-6,
      );
    },
    erratum: "E14",
    shownIn: "08#softmax-derivative",
  },
  {
    id: "amrita-ex-dy1da21",
    slide: "W1/W2 example: w_212 (l.265, l.303)",
    kind: "number",
    statement: "The value printed for ∂ŷ_1/∂a_21.",
    printed: printed.dYHat1dA21,
    check: () => {
      const { yHat, a2 } = forwardPass();
      const slope = (yHat[0] as number) * (1 - (yHat[0] as number));
      const slip = -slope * (a2[1] as number);
      return { computed: { "ŷ_1(1-ŷ_1)(-a_22)": slip, "∂ŷ_1/∂a_21": slope }, slip };
    },
    erratum: "E14",
    shownIn: "08#softmax-derivative",
  },
  {
    id: "amrita-ex-da21dw212",
    slide: "W1/W2 example: w_212 (l.267)",
    kind: "number",
    statement: "∂a_21/∂w_212 = h_12.",
    printed: printed.h12,
    check: () => {
      const factor = pathsOf(w212)[0]?.factors.find(({ name }) => name === "∂a_21/∂w_212");
      const { h1 } = forwardPass();
      return { computed: { h_12: h1[1] as number, "∂a_21/∂w_212": factor?.value as number } };
    },
    shownIn: "08#w212",
  },
  {
    id: "amrita-ex-w212-product",
    slide: "W1/W2 example: w_212 (l.269)",
    kind: "number",
    statement: "The product of the three printed factors, (-0.46)(-0.079)(0.80).",
    printed: printed.w212,
    check: () => {
      const product = productOfPrintedFactors();
      return { computed: { "product of the printed factors": product }, slip: -product };
    },
    erratum: "E15",
    shownIn: "08#w212",
  },
  {
    id: "amrita-ex-w212-true",
    slide: "W1/W2 example as a whole (not printed)",
    kind: "number",
    statement: "The true ∂L/∂w_212 for L = Σ(y-ŷ)² on softmax: both paths summed.",
    derived: true,
    check: () => {
      const paths = pathsOf(w212).map((path) => path.product);
      const sum = paths.reduce((total, product) => total + product, 0);
      const numeric = numericalBy(w212);
      const byLayers = backwardPass().dW2[0]?.[1] as number;
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
