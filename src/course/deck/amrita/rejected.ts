import { derivativeAgrees, largestDifference } from "../../ledger/demonstration/agreement.js";
import type { RejectedReport } from "../../ledger/erratum.js";
import type { Computed, Evidence } from "../../ledger/evidence.js";
import { equalAsPrinted } from "../../ledger/printed.js";
import { allReadings } from "./all-readings.js";
import { exampleNetwork, forwardPass } from "./example.js";
import { printed } from "./printed-factors.js";
import { normalised } from "./regularisers.js";
import { through31 } from "./w222.js";

const right = ({ computed, holds }: Evidence): { computed: Computed; isRight: boolean } => ({
  computed,
  isRight: holds === true,
});

/** Amrita: reports that turned out to be no mistake. */
export const rejected: readonly RejectedReport[] = [
  {
    id: "R02",
    title: "Rows of W1 as receivers",
    where: { amrita: [17] },
    reported: "W1 should be transposed, so every number of the example is wrong",
    reason: "of 72 readings only one fits the print: rows receive, sigmoid, softmax, no ½",
    check: () => {
      const readings = allReadings();
      const fitting = readings.filter(({ fits }) => fits);
      const [only] = fitting;
      return {
        computed: { "readings tried": readings.length, "that fit the print": fitting.length },
        isRight:
          fitting.length === 1 &&
          only?.rows === "receivers" &&
          only.output === "softmax" &&
          only.loss === "Σ(y - ŷ)²",
      };
    },
  },
  {
    id: "R03",
    title: "h_12 = 0.80",
    where: { amrita: [17] },
    reported: "0.80 should be 0.802",
    reason: "0.8021838886 is 0.80 to the two decimals that are printed",
    check: () => {
      const h12 = forwardPass().h1[1];
      return { computed: { h_12: h12 }, isRight: equalAsPrinted(printed.h12, h12) };
    },
  },
  {
    id: "R04",
    title: "Signs in the derivation of the sigmoid's derivative",
    where: { amrita: [8] },
    reported: "a minus sign is lost between the lines",
    reason: "the two minus signs, of -1/(…)² and of -x, cancel",
    check: () => {
      const f = (w: number) => 1 / (1 + Math.exp(-(1.7 * w + 0.3)));
      return right(derivativeAgrees(f, (w) => f(w) * (1 - f(w)) * 1.7));
    },
  },
  {
    id: "R05",
    title: "Derivative of e^(e^(x²))",
    where: { amrita: [11] },
    reported: "a factor e^(x²) too many",
    reason: "2x e^(x²) e^(e^(x²)) agrees with central differences",
    check: () => {
      const inner = (x: number) => Math.exp(x ** 2);
      const slope = (x: number) => 2 * x * inner(x) * Math.exp(inner(x));
      return right(derivativeAgrees((x) => Math.exp(inner(x)), slope, { low: -1, high: 1 }));
    },
  },
  {
    id: "R07",
    title: "-2(y - ŷ) without a ½",
    where: { amrita: [17, 19] },
    reported: "the 2 should have cancelled against a ½",
    reason: "the example's loss has no ½: with it the print would be -0.23",
    check: () => {
      const p = forwardPass().yHat[0];
      const [whole, half] = [-2 * (1 - p), -(1 - p)];
      return {
        computed: { "-2(1 - ŷ_1)": whole, "-(1 - ŷ_1)": half },
        isRight: equalAsPrinted(printed.dLdYHat1, whole) && !equalAsPrinted(printed.dLdYHat1, half),
      };
    },
  },
  {
    id: "E24",
    title: "One letter f for two functions",
    where: { amrita: [10] },
    reported: "h = f(x), Y = f(h) = e^h, and then dy/dx",
    reason: "f stands for the function of each box, and the derivative is computed right",
    check: () =>
      right(
        derivativeAgrees(
          (x) => Math.exp(x ** 2),
          (x) => 2 * x * Math.exp(x ** 2),
        ),
      ),
  },
  {
    id: "E25",
    title: "The chain of w_222 has one output only",
    where: { amrita: [16] },
    reported: "∂L/∂h_22 should be a sum over the outputs",
    reason: "slide 7 ends with w_313: this network has one output, and for it the chain is right",
    check: () => {
      const { through, derivative } = through31(1);
      return {
        computed: { "the path through a_31": through, "central difference": derivative },
        isRight: Math.abs(through - derivative) < 1e-9,
      };
    },
  },
  {
    id: "E26",
    title: "One bias vector of two entries",
    where: { amrita: [17, 19] },
    reported: "b = [0 0] fits no layer of four neurons",
    reason: "read as b_1 and b_2, one for each layer and both zero, it is right",
    check: () => {
      const biases = exampleNetwork().parameters.filter((_, i) => i % 2 === 1);
      const entries = biases.map(({ value }) => [...value.data]);
      return {
        computed: { "entries of b_1 and b_2": entries.map(({ length }) => length) },
        isRight: entries.length === 2 && entries.flat().every((b) => b === 0),
      };
    },
  },
  {
    id: "E29",
    title: "A word cut off",
    where: { amrita: [20] },
    reported: "Batch Normalizat",
    reason: "cut off at the edge when the slide became text",
    check: () => {
      const { means, variances } = normalised();
      return {
        computed: { "means after normalisation": means, variances: variances },
        isRight: largestDifference([...means, ...variances], [0, 0, 0, 1, 1, 1]) < 1e-3,
      };
    },
  },
];
