import { networkSize } from "../../../library/network/index.js";
import { derivativeAgrees, gradientAgrees, largestDifference } from "../agreement.js";
import { allReadings } from "../amrita/all-readings.js";
import { forwardPass } from "../amrita/example.js";
import { printed } from "../amrita/printed-factors.js";
import type { Computed, Evidence } from "../claim.js";
import { compoundGraph } from "../cvbl/graphs.js";
import type { RejectedReport } from "../erratum.js";
import { equalAsPrinted } from "../printed.js";

const right = ({ computed, holds }: Evidence): { computed: Computed; isRight: boolean } => ({
  computed,
  isRight: holds === true,
});

/** Reports that turned out to be no mistake, kept because false alarms recur. */
export const rejectedReports: readonly RejectedReport[] = [
  {
    id: "R01",
    title: "26 and 41 parameters",
    where: "cvbl l.718-719, l.759-760",
    reported: "the counts leave out the inputs or count a bias for them",
    reason: "inputs are no neurons and have no bias; weights and biases give 26 and 41",
    check: () => {
      const counts = [
        [3, 4, 2],
        [3, 4, 4, 1],
      ].map((widths) => networkSize(widths).parameters);
      return {
        computed: { "parameters of 3-4-2 and 3-4-4-1": counts },
        isRight: largestDifference(counts, [26, 41]) === 0,
      };
    },
  },
  {
    id: "R02",
    title: "Rows of W1 as receivers",
    where: "amrita l.252-256",
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
    where: "amrita l.267",
    reported: "0.80 should be 0.802",
    reason: "0.8021838886 is 0.80 to the two decimals that are printed",
    check: () => {
      const h12 = forwardPass().h1[1] as number;
      return { computed: { h_12: h12 }, isRight: equalAsPrinted(printed.h12, h12) };
    },
  },
  {
    id: "R04",
    title: "Signs in the derivation of the sigmoid's derivative",
    where: "amrita l.133",
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
    where: "amrita l.179",
    reported: "a factor e^(x²) too many",
    reason: "2x e^(x²) e^(e^(x²)) agrees with central differences",
    check: () => {
      const inner = (x: number) => Math.exp(x ** 2);
      const slope = (x: number) => 2 * x * inner(x) * Math.exp(inner(x));
      return right(derivativeAgrees((x) => Math.exp(inner(x)), slope, { low: -1, high: 1 }));
    },
  },
  {
    id: "R06",
    title: "∂f/∂x of (x + y)z",
    where: "cvbl l.253-255",
    reported: "the derivative by x should contain y",
    reason: "q = x + y passes the gradient z on unchanged to both",
    check: () =>
      right(
        gradientAgrees(
          3,
          ([x = 0, y = 0, z = 0]) => (x + y) * z,
          (point) => {
            const { x = 0, y = 0, z = 0 } = compoundGraph(point).graph.backward();
            return [x, y, z];
          },
        ),
      ),
  },
  {
    id: "R07",
    title: "-2(y - ŷ) without a ½",
    where: "amrita l.263, l.301",
    reported: "the 2 should have cancelled against a ½",
    reason: "the example's loss has no ½: with it the print would be -0.23",
    check: () => {
      const p = forwardPass().yHat[0] as number;
      const [whole, half] = [-2 * (1 - p), -(1 - p)];
      return {
        computed: { "-2(1 - ŷ_1)": whole, "-(1 - ŷ_1)": half },
        isRight: equalAsPrinted(printed.dLdYHat1, whole) && !equalAsPrinted(printed.dLdYHat1, half),
      };
    },
  },
];
