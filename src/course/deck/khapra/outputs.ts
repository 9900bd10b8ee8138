import { identity, Softmax, sigmoid, softmax } from "../../../library/layer/index.js";
import { crossEntropy, meanSquaredError } from "../../../library/loss/index.js";
import { Network } from "../../../library/network/index.js";
import { distributionFigure } from "../../figure/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference, randomRows, sidesAgree } from "../../ledger/demonstration/agreement.js";
import { drawn } from "../../ledger/demonstration/drawn.js";
import { endingIn, layered } from "../../ledger/demonstration/networks.js";
import { evidence } from "../../ledger/evidence.js";

const oneHot = (length: number, label: number): number[] =>
  Array.from({ length }, (_, c) => (c === label ? 1 : 0));

const classifier = () => endingIn(() => new Softmax(), [3, 4, 4, 3]);

/** CS7015 lecture 4, module 4.3: output functions (slides 16-18). */
export const outputs: readonly Claim[] = [
  {
    id: "khapra-loss-depends-on-problem",
    slides: [16],
    kind: "concept",
    statement: "Which loss fits depends on the problem: ratings and classes as two examples.",
    check: () => {
      const ratings = meanSquaredError.value([[7.9, 8.1, 6]], [[8, 8, 6.5]]);
      const classes = crossEntropy.value([[0.7, 0.2, 0.1]], [[1, 0, 0]]);
      return evidence(
        { "squared error of three ratings": ratings, "cross-entropy of three classes": classes },
        Math.abs(ratings - 0.27) < 1e-12 && Math.abs(classes + Math.log(0.7)) < 1e-12,
      );
    },
    shownIn: "04#which-goes-with-which",
  },
  {
    id: "khapra-movie-ratings",
    slides: [16],
    kind: "exercise-worthy",
    statement: "Movie example: predict ratings, y_i ∈ ℝ³.",
    printed: ["3 outputs"],
    origin: "given",
    check: () => {
      const outputs = layered([5, 4, 3]).forward([[1, 0, 1, 0, 1]]).columns;
      return {
        ...evidence({ "ratings predicted": outputs }, true),
        asPrinted: [`${outputs} outputs`],
      };
    },
    shownIn: "04#ratings",
  },
  {
    id: "khapra-squared-error-3",
    slides: [16],
    kind: "formula",
    statement: "L(θ) = 1/N Σ_(i=1)^N Σ_(j=1)³(y_ij-ŷ_ij)².",
    check: () => {
      const [yHat, y] = [randomRows(6, 3, 1), randomRows(6, 3, 2)];
      const written =
        y.reduce(
          (sum, row, i) => sum + row.reduce((s, yij, j) => s + (yij - yHat[i]?.[j]) ** 2, 0),
          0,
        ) / 6;
      const mean = meanSquaredError.value(yHat, y);
      return evidence(
        { "1/N Σ_i Σ_j (y_ij - ŷ_ij)²": written, "mean squared error": mean },
        Math.abs(mean - written) < 1e-14,
      );
    },
    shownIn: "04#ratings",
  },
  {
    id: "khapra-question-logistic-output",
    slides: [17],
    kind: "exercise-worthy",
    statement:
      "Can O be logistic for real-valued targets? No: it keeps ŷ in (0, 1). A linear O " +
      "does it.",
    check: () => {
      const target = 8;
      const logistic = [0, 10, 30].map(sigmoid.value);
      const least = Math.min(...logistic.map((p) => (p - target) ** 2));
      return evidence(
        {
          "a rating to predict": target,
          "logistic outputs at a = 0, 10, 30": logistic,
          "smallest squared error": least,
          "linear output at a = 8": identity.value(8),
        },
        least >= 49 && identity.value(8) === target,
      );
    },
    shownIn: "04#logistic-output",
  },
  {
    id: "khapra-linear-output",
    slides: [17],
    kind: "formula",
    statement:
      "f(x) = h_L = O(a_L) = W_O a_L + b_O: a linear output, with an affine map of its " +
      "own that adds nothing.",
    check: () => {
      const [W, WO, h] = [randomRows(2, 3, 1), randomRows(2, 2, 2), randomRows(1, 3, 3)[0]];
      const apply = (M: readonly (readonly number[])[], v: readonly number[]) =>
        M.map((row) => row.reduce((sum, m, i) => sum + m * v[i], 0));
      const two = apply(WO, apply(W, h));
      const merged = WO.map((row) =>
        [0, 1, 2].map((j) => row.reduce((sum, o, i) => sum + o * W[i]?.[j], 0)),
      );
      return evidence(
        { "W_O (W_L h)": two, "one matrix W_O W_L": apply(merged, h) },
        largestDifference(two, apply(merged, h)) < 1e-14,
      );
    },
    shownIn: "04#linear-output",
  },
  {
    id: "khapra-unbounded",
    slides: [17],
    kind: "formula",
    statement:
      "ŷ_i = f(x_i) is no longer bounded between 0 and 1; printed without hat and index, " +
      "as y_i = f(x).",
    printed: "y_i = f(x)",
    check: () => {
      const a = [-40, 0.5, 2.5];
      return evidence(
        { a, "logistic f(x)": a.map(sigmoid.value), "linear f(x)": a.map(identity.value) },
        largestDifference(a.map(identity.value), a) === 0 &&
          a.map(sigmoid.value).every((p) => p > 0 && p < 1),
      );
    },
    touches: ["E31"],
    shownIn: "04#linear-output",
  },
  {
    id: "khapra-probability-target",
    slides: [18],
    kind: "concept",
    statement: "If y is a probability distribution, ŷ must be one too; which O ensures this?",
    check: () => {
      const yHat = softmax([2, -1, 0.5]);
      const sum = yHat.reduce((total, p) => total + p, 0);
      return evidence(
        { ŷ: yHat, "sum of ŷ": sum },
        Math.abs(sum - 1) < 1e-15 && yHat.every((p) => p > 0),
      );
    },
    shownIn: "04#softmax",
  },
  {
    id: "khapra-fig-class-distribution",
    slides: [18],
    kind: "figure",
    statement: "Figure of a one-hot target distribution over k classes next to the network output.",
    check: () => {
      const [y, yHat] = [oneHot(4, 1), softmax([0.2, 1.5, -0.3, 0.4])];
      return drawn(distributionFigure, ["1", "2", "3", "4"], y, yHat);
    },
    shownIn: "04#softmax",
  },
  {
    id: "khapra-aL",
    slides: [18],
    kind: "formula",
    statement: "a_L=W_Lh_(L-1)+b_L.",
    check: () => {
      const network = classifier();
      const x = randomRows(1, 3);
      const before = new Network(network.layers.slice(0, 4)).forward(x).toArray();
      const last = network.parameters[4];
      const byHand = (last?.value.toArray() ?? []).map((row) =>
        row.reduce((sum, w, i) => sum + w * before[0]?.[i], 0),
      );
      const aL = network.layers[4]?.forward(before).row(0);
      return evidence(
        { "W_L h_(L-1) + b_L by hand": byHand, a_L: aL },
        largestDifference(aL, byHand) < 1e-14,
      );
    },
    shownIn: "04#softmax",
  },
  {
    id: "khapra-softmax",
    slides: [18],
    kind: "formula",
    statement: "ŷ_j = O(a_L)_j = e^(a_(L,j))/(Σ_(i=1)ᵏ e^(a_(L,i))).",
    check: () =>
      sidesAgree(
        3,
        (a = 0, b = 0, c = 0) => softmax([a, b, c])[1],
        (a = 0, b = 0, c = 0) => Math.exp(b) / (Math.exp(a) + Math.exp(b) + Math.exp(c)),
      ),
    shownIn: "04#softmax",
  },
];
