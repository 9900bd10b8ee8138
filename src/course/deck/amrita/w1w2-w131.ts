import type { Claim } from "../../ledger/claim.js";
import { largestDifference } from "../../ledger/demonstration/agreement.js";
import { evidence } from "../../ledger/evidence.js";
import { backwardPass, forwardPass, given, pathsOf, w131 } from "./example.js";
import {
  finalFormula,
  numericalBy,
  pathFactor,
  slopeOfA21,
  softmaxSlope,
} from "./finite-differences.js";
import { printed } from "./printed-factors.js";

/** Amrita, the W1/W2 example: the derivative by w_131 and its factors (slide 19). */
export const w1w2Weight131: readonly Claim[] = [
  {
    id: "amrita-ex-dLdy2",
    slides: [19],
    kind: "number",
    statement: "∂L/∂ŷ_2 = -2(y_2-ŷ_2).",
    printed: printed.dLdYHat2,
    check: () => {
      const { yHat } = forwardPass();
      return { computed: { ŷ_2: yHat[1], "∂L/∂ŷ_2": backwardPass().dYHat[1] } };
    },
    shownIn: "08#output-gradient",
  },
  {
    id: "amrita-ex-dy2da22-formula",
    slides: [19],
    kind: "formula",
    statement: "∂ŷ_2/∂a_22 = ŷ_2(1-ŷ_2)(-a_21) as printed; right is ŷ_2(1-ŷ_2).",
    check: () => {
      const { yHat, a2 } = forwardPass();
      const right = yHat[1] * (1 - yHat[1]);
      const asPrinted = -right * a2[0];
      const numeric = softmaxSlope(1, 1);
      return evidence(
        {
          "ŷ_2(1-ŷ_2)(-a_21)": asPrinted,
          "ŷ_2(1-ŷ_2), central difference": [right, numeric],
        },
        largestDifference([asPrinted], [numeric]) < 1e-6,
      );
    },
    refutedBy: ["E14"],
    // mpmath: ŷ_2(1 - ŷ_2) with ŷ_2 = 0.229664010919
    right: [0.17691845300745, 0.17691845300745],
    shownIn: "08#softmax-derivative",
  },
  {
    id: "amrita-ex-dy2da22",
    slides: [19],
    kind: "number",
    statement: "The value printed for ∂ŷ_2/∂a_22.",
    printed: printed.dYHat2dA22,
    check: () => {
      const { yHat, a2 } = forwardPass();
      const slope = yHat[1] * (1 - yHat[1]);
      const slip = -slope * a2[0];
      return { computed: { "ŷ_2(1-ŷ_2)(-a_21)": slip, "∂ŷ_2/∂a_22": slope }, slip };
    },
    refutedBy: ["E14"],
    // mpmath: ŷ_2(1 - ŷ_2) with ŷ_2 = 0.229664010919
    right: 0.17691845300745,
    shownIn: "08#softmax-derivative",
  },
  {
    id: "amrita-ex-w213",
    slides: [19],
    kind: "number",
    statement: "∂a_21/∂h_13 = w_213.",
    printed: printed.w213,
    check: () => ({ computed: { "∂a_21/∂h_13": pathFactor(w131, "∂a_21/∂h_13") } }),
    shownIn: "08#w131-factors",
  },
  {
    id: "amrita-ex-w223",
    slides: [19],
    kind: "number",
    statement: "∂a_22/∂h_13 = w_223.",
    printed: printed.w223,
    check: () => ({ computed: { "∂a_22/∂h_13": pathFactor(w131, "∂a_22/∂h_13") } }),
    shownIn: "08#w131-factors",
  },
  {
    id: "amrita-ex-dh13",
    slides: [19],
    kind: "number",
    statement: "∂h_13/∂a_13 = h_13(1-h_13).",
    printed: printed.dH13dA13,
    check: () => {
      const h13 = forwardPass().h1[2];
      const rounded = Number(h13.toFixed(2));
      return {
        computed: {
          h_13: h13,
          "h_13 rounded first": rounded,
          "product of the rounded one": rounded * (1 - rounded),
          "∂h_13/∂a_13": pathFactor(w131, "∂h_13/∂a_13"),
        },
        slip: rounded * (1 - rounded),
      };
    },
    refutedBy: ["E19"],
    // mpmath: h_13(1 - h_13) with h_13 = 0.890903178804
    right: 0.0971947048006,
    shownIn: "08#w131-factors",
  },
  {
    id: "amrita-ex-x1",
    slides: [19],
    kind: "number",
    statement: "∂a_13/∂w_131 = x_1.",
    printed: printed.x1,
    check: () => ({ computed: { "∂a_13/∂w_131": pathFactor(w131, "∂a_13/∂w_131") } }),
    shownIn: "08#w131-factors",
  },
  {
    id: "amrita-ex-w131-final-formula",
    slides: [19],
    kind: "formula",
    statement:
      "∂L/∂w_131 = (-2(y_1-ŷ_1)ŷ_1(1-ŷ_1)w_213-2(y_2-ŷ_2)ŷ_2(1-ŷ_2)w_223)h_13(1-h_13)x_1 " +
      "(no number printed).",
    check: () => {
      const [asPrinted, numeric] = [finalFormula(), numericalBy(w131)];
      const byLayers = backwardPass().dW1[2]?.[0] ?? Number.NaN;
      return evidence(
        { "the printed formula": asPrinted, "by layers, central difference": [byLayers, numeric] },
        Math.abs(asPrinted - numeric) < 1e-9,
      );
    },
    refutedBy: ["E18"],
    // mpmath: ∂L/∂w_131 of the printed weights
    right: [0.003159356764, 0.003159356764],
    shownIn: "08#final-formula",
  },
  {
    id: "amrita-ex-w131-true",
    slides: [17, 19],
    kind: "number",
    statement: "The true ∂L/∂w_131: all four paths summed.",
    origin: "derived",
    check: () => {
      const products = pathsOf(w131).map((path) => path.product);
      const sum = products.reduce((total, product) => total + product, 0);
      const numeric = numericalBy(w131);
      const byLayers = backwardPass().dW1[2]?.[0];
      return evidence(
        {
          "the paths' products": products,
          "central difference": numeric,
          "by layers": byLayers,
          "∂L/∂w_131": sum,
        },
        largestDifference([sum, sum], [byLayers, numeric]) < 1e-9,
      );
    },
    shownIn: "08#w131-paths",
  },
  {
    id: "amrita-ex-da21dw131",
    slides: [19],
    kind: "formula",
    statement:
      "Printed: ∂a_21/∂w_131 = w_211h_11+w_212h_12+w_213h_13+w_214h_14. The right-hand " +
      "side is a_21 itself; the derivative is w_213h_13(1-h_13)x_1.",
    check: () => {
      const { a2, h1 } = forwardPass();
      const rightSide = given.W2[0].reduce((sum, w, i) => sum + w * h1[i], 0);
      const numeric = slopeOfA21();
      return evidence(
        {
          "the printed right side": rightSide,
          a_21: a2[0],
          "central difference": numeric,
        },
        Math.abs(rightSide - numeric) < 1e-6,
      );
    },
    refutedBy: ["E28"],
    // 0.2 · 0.0971947048006 · 2
    right: 0.03887788192025,
    shownIn: "08#final-formula",
  },
];
