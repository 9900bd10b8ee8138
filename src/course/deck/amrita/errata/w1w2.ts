import {
  halfSquaredError,
  meanSquaredError,
  sumSquaredError,
} from "../../../../library/loss/index.js";
import type { Erratum } from "../../../ledger/erratum.js";
import { equalAsPrinted } from "../../../ledger/printed.js";
import { forwardPass, given, pathsOf, w131, w212 } from "../example.js";
import {
  finalFormula,
  numericalBy,
  pathFactor,
  slopeOfA21,
  softmaxSlope,
} from "../finite-differences.js";
import { squareOutside } from "../five-points.js";
import { printed, productOfPrintedFactors, w131FromPrintedFactors } from "../printed-factors.js";

const sum = (numbers: readonly number[]) => numbers.reduce((total, x) => total + x, 0);

/** Amrita, the W1/W2 example. */
export const exampleErrata: readonly Erratum[] = [
  {
    id: "E14",
    title: "Softmax derivative",
    weight: "wrong",
    where: { amrita: [17, 19] },
    printed: `ŷ_1(1-ŷ_1)(-a_22) = ${printed.dYHat1dA21}; ŷ_2(1-ŷ_2)(-a_21) = ${printed.dYHat2dA22}`,
    right: "ŷ_i(1-ŷ_i) on the diagonal and -ŷ_i ŷ_j off it: 0.1769184530 and -0.1769184530",
    transcription: "unlikely",
    proof: () => {
      const { yHat, a2 } = forwardPass();
      const [p, q] = yHat as [number, number];
      const slopes = [0, 1].map((i) => [softmaxSlope(i, 0), softmaxSlope(i, 1)]);
      const asPrinted = [-p * (1 - p) * a2[1], -q * (1 - q) * a2[0]];
      const prints = [printed.dYHat1dA21, printed.dYHat2dA22];
      return {
        computed: {
          "a printed, by its formula": asPrinted,
          "ŷ_1(1-ŷ_1)": p * (1 - p),
          "-ŷ_1 ŷ_2": -p * q,
          "∂ŷ/∂a_2 by central differences": slopes,
        },
        contradicts: prints.every(
          (print, i) =>
            equalAsPrinted(print, asPrinted[i]) && !equalAsPrinted(print, slopes[i]?.[i]),
        ),
        shows: "The printed numbers follow from the printed formula, and differences refute both.",
      };
    },
  },
  {
    id: "E15",
    title: "Sign of the product",
    weight: "wrong",
    where: { amrita: [17] },
    printed: `(${printed.dLdYHat1})(${printed.dYHat1dA21})(${printed.h12}) = ${printed.w212}`,
    right: "+0.029072 is the product of these factors; the derivative is another number (E14, E16)",
    transcription: "possible",
    proof: () => {
      const product = productOfPrintedFactors();
      return {
        computed: { "product of the printed factors": product, printed: Number(printed.w212) },
        contradicts: !equalAsPrinted(printed.w212, product),
        shows: "Two negative factors and a positive one have a positive product.",
      };
    },
  },
  {
    id: "E16",
    title: "Cross terms of the softmax Jacobian missing",
    weight: "wrong",
    where: { amrita: [17, 18, 19] },
    printed: "one path for w_212, two for w_131",
    right: "a_21 feeds ŷ_1 and ŷ_2: two paths for w_212, four for w_131",
    transcription: "unlikely",
    proof: () => {
      const [of212, of131] = [w212, w131].map((w) => pathsOf(w).map(({ product }) => product));
      const slopes = [w212, w131].map(numericalBy);
      const straight = [of212?.[0] ?? 0, (of131?.[0] ?? 0) + (of131?.[3] ?? 0)];
      return {
        computed: {
          "paths of w_212": of212,
          "paths of w_131": of131,
          "sums over all paths": [sum(of212 ?? []), sum(of131 ?? [])],
          "sums over the printed paths": straight,
          "central differences": slopes,
        },
        contradicts: straight.every((s, i) => Math.abs(s - slopes[i]) > 1e-4),
        shows: "Only the sum over all paths is the derivative; the printed paths give half of it.",
      };
    },
  },
  {
    id: "E17",
    title: "Square outside the bracket",
    weight: "wrong",
    where: { amrita: [7] },
    printed: "d/dw [1/5 Σ (f(x_i) - y_i)]²",
    right: "d/dw [1/5 Σ (f(x_i) - y_i)²]",
    transcription: "likely",
    proof: () => {
      const { computed, holds } = squareOutside(0.7);
      return {
        computed,
        contradicts: holds === false,
        shows:
          "Errors of opposite sign cancel before they are squared: another loss, another slope.",
      };
    },
  },
  {
    id: "E18",
    title: "The final formula for w_131 disagrees with its own factors",
    weight: "wrong",
    where: { amrita: [19] },
    printed: "the formula without the factors -a_22 and -a_21, and no number",
    right: "∂L/∂w_131 with its cross terms",
    transcription: "unlikely",
    proof: () => {
      const [formula, factors, right] = [
        finalFormula(),
        w131FromPrintedFactors(),
        numericalBy(w131),
      ];
      return {
        computed: {
          "final formula": formula,
          "product of the factors printed above it": factors,
          "central difference": right,
        },
        contradicts: formula * factors < 0 && Math.abs(formula - right) > 1e-4,
        shows: "The two disagree even in sign, and neither is the derivative.",
      };
    },
  },
  {
    id: "E19",
    title: "Rounded too early",
    weight: "wrong",
    where: { amrita: [19] },
    printed: `h_13(1-h_13) = ${printed.dH13dA13}`,
    right: "0.0971947048, so 0.0972",
    transcription: "unlikely",
    proof: () => {
      const h13 = forwardPass().h1[2];
      const from = [2, 3, 4].map((digits) => Number(h13.toFixed(digits)));
      const products = from.map((h) => h * (1 - h));
      const right = pathFactor(w131, "∂h_13/∂a_13");
      return {
        computed: {
          h_13: h13,
          "h_13 to 2, 3 and 4 digits": from,
          "h_13(1-h_13) from these": products,
          "h_13(1-h_13) at full precision": right,
        },
        contradicts:
          !equalAsPrinted(printed.dH13dA13, right) && equalAsPrinted(printed.dH13dA13, products[0]),
        shows:
          "0.0979 comes from h_13 rounded to two digits first; its last two digits say more than " +
          "0.89 knows.",
      };
    },
  },
  {
    id: "E27",
    title: "Three scalings of the loss in one deck",
    weight: "inconsistent",
    where: { amrita: [7, 8, 17] },
    printed: "1/5 Σ; ½ for one point; no factor in the example",
    right: "state the factor; with ½ the example has ∂L/∂ŷ_1 = -0.23",
    transcription: "unlikely",
    proof: () => {
      const { yHat } = forwardPass();
      const losses = [meanSquaredError, halfSquaredError, sumSquaredError];
      const five = (row: readonly number[]) => Array.from({ length: 5 }, () => row);
      const slopes = losses.map((loss) => loss.gradient(five(yHat), five(given.y)).at(0, 0));
      return {
        computed: { "∂L/∂ŷ_1 of five such points with 1/5, ½ and no factor": slopes },
        contradicts: new Set(slopes.map((slope) => slope.toFixed(6))).size === 3,
        shows: "The same error has three different slopes; only without a factor is it -0.46.",
      };
    },
  },
  {
    id: "E28",
    title: "The left side is not what the right side computes",
    weight: "wrong",
    where: { amrita: [19] },
    printed: "∂a_21/∂w_131 = w_211 h_11 + w_212 h_12 + w_213 h_13 + w_214 h_14",
    right: "the right side is a_21; the derivative is w_213 h_13(1-h_13) x_1",
    transcription: "possible",
    proof: () => {
      const { a2, h1 } = forwardPass();
      const rightSide = sum(given.W2[0].map((w, i) => w * h1[i]));
      const h13 = h1[2];
      const derivative = given.W2[0][2] * h13 * (1 - h13) * given.x[0];
      const numeric = slopeOfA21();
      return {
        computed: {
          "the right side": rightSide,
          a_21: a2[0],
          "w_213 h_13(1-h_13) x_1": derivative,
          "central difference": numeric,
        },
        contradicts: Math.abs(rightSide - numeric) > 1e-3 && Math.abs(derivative - numeric) < 1e-8,
        shows: "The right side is a_21 itself; its derivative is forty times smaller.",
      };
    },
  },
];
