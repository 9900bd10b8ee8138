import { networkSize } from "../../../library/network/index.js";
import { gradientAgrees, largestDifference } from "../../ledger/demonstration/agreement.js";
import type { RejectedReport } from "../../ledger/erratum.js";
import { compoundGraph } from "./graphs.js";
import { gradientOfSvm, scores, svmLoss } from "./svm-loss.js";

/** IIIT Allahabad: reports that turned out to be no mistake. */
export const rejected: readonly RejectedReport[] = [
  {
    id: "R01",
    title: "26 and 41 parameters",
    where: { cvbl: [57, 59] },
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
    id: "R06",
    title: "∂f/∂x of (x + y)z",
    where: { cvbl: [18] },
    reported: "the derivative by x should contain y",
    reason: "q = x + y passes the gradient z on unchanged to both",
    check: () => {
      const { computed, holds } = gradientAgrees(
        3,
        ([x = 0, y = 0, z = 0]) => (x + y) * z,
        (point) => {
          const { x = 0, y = 0, z = 0 } = compoundGraph(point).graph.backward();
          return [x, y, z];
        },
      );
      return { computed, isRight: holds === true };
    },
  },
  {
    id: "E42",
    title: "SVM gradient at the kink of the hinge",
    where: { cvbl: [43, 45] },
    reported: "a gradient is printed where a margin is exactly 0 and there are only subgradients",
    reason: "the usual way to write it; at the kink the printed vector is one of the subgradients",
    check: () => {
      // With x = (1) and Δ = 1 the scores 1 and 2 put the second class's rival on the kink.
      const [W, x] = [[[1], [2]], [1]];
      const [, own = []] = gradientOfSvm(W, x, 1, 1);
      const loss = (w: number) => svmLoss(scores([[1], [w]], x), 1, 1);
      const h = 2 ** -20;
      const sides = [-h, h].map((step) => (loss(2 + step) - loss(2)) / step);
      const printed = own[0] ?? Number.NaN;
      return {
        computed: { "slopes left and right of the kink": sides, "as printed": printed },
        isRight: printed >= Math.min(...sides) && printed <= Math.max(...sides),
      };
    },
  },
  {
    id: "E52",
    title: "Footers, names and grammar",
    where: { iith: [2, 3, 4, 6, 10], cvbl: [66] },
    reported: "two footers, Venketh, IIT Bombay; the space are huge",
    reason: "what stands beside the subject, much of it misread; the space of choices is huge",
    check: () => {
      const networks = [1, 2, 3].map((hidden) => 100 ** hidden);
      const choices = networks.reduce((sum, count) => sum + count, 0);
      return {
        computed: { "networks of up to 3 hidden layers of up to 100 neurons": choices },
        isRight: choices > 1e6,
      };
    },
  },
];
