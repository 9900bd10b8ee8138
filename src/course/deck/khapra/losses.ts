import { numericalDerivative, numericalGradient } from "../../../library/descent/index.js";
import { Softmax, softmax } from "../../../library/layer/index.js";
import { crossEntropy, halfSquaredError, sumSquaredError } from "../../../library/loss/index.js";
import { tableFigure } from "../../figure/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference, randomRows, sidesAgree } from "../../ledger/demonstration/agreement.js";
import { drawn } from "../../ledger/demonstration/drawn.js";
import { endingIn, gradientHolds } from "../../ledger/demonstration/networks.js";
import { evidence } from "../../ledger/evidence.js";

const oneHot = (length: number, label: number): number[] =>
  Array.from({ length }, (_, c) => (c === label ? 1 : 0));

const classifier = () => endingIn(() => new Softmax(), [3, 4, 4, 3]);

/** CS7015 lecture 4, module 4.3: cross-entropy, likelihood, which goes with which (slides 19-21). */
export const losses: readonly Claim[] = [
  {
    id: "khapra-question-distribution-difference",
    slides: [19],
    kind: "exercise-worthy",
    statement:
      "Which function captures the difference between the distributions y and ŷ? " +
      "Cross-entropy: least where ŷ = y.",
    check: () => {
      const y = [0.5, 0.3, 0.2];
      const others = randomRows(50, 3).map(softmax);
      const least = crossEntropy.value([y], [y]);
      const lowest = Math.min(...others.map((p) => crossEntropy.value([p], [y])));
      return evidence(
        { "cross-entropy at ŷ = y": least, "lowest of 50 others": lowest },
        lowest > least,
      );
    },
    shownIn: "04#cross-entropy",
  },
  {
    id: "khapra-cross-entropy",
    slides: [19],
    kind: "formula",
    statement: "Printed: L(θ) = -Σ_cŷ_clog y_c. Right: L(θ) = -Σ_(c=1)ᵏy_clogŷ_c.",
    printed: "-sum yhat_c log y_c",
    check: () => {
      const [y, yHat] = [
        [0.5, 0.3, 0.2],
        [0.7, 0.2, 0.1],
      ];
      const asPrinted = -yHat.reduce((sum, p, c) => sum + p * Math.log(y[c]), 0);
      const right = crossEntropy.value([yHat], [y]);
      return evidence(
        { "-Σ ŷ_c log y_c": asPrinted, "-Σ y_c log ŷ_c": right },
        Math.abs(asPrinted - right) < 1e-12,
      );
    },
    refutedBy: ["E30"],
    // -0.5 ln 0.7 - 0.3 ln 0.2 - 0.2 ln 0.1
    right: 1.1216858642984,
    shownIn: "04#cross-entropy",
  },
  {
    id: "khapra-one-hot",
    slides: [19],
    kind: "formula",
    statement: "y_c = 1 if c = ℓ (true class), 0 otherwise.",
    check: () => {
      const y = oneHot(4, 2);
      return evidence(
        { "y for the true class 3 of 4": y, sum: y.reduce((a, b) => a + b, 0) },
        y[2] === 1 && y.filter((yc) => yc === 0).length === 3,
      );
    },
    shownIn: "04#cross-entropy",
  },
  {
    id: "khapra-nll",
    slides: [19],
    kind: "formula",
    statement: "∴ L(θ) = -log ŷ_ℓ.",
    check: () =>
      sidesAgree(
        3,
        (a = 0, b = 0, c = 0) => crossEntropy.value([softmax([a, b, c])], [oneHot(3, 1)]),
        (a = 0, b = 0, c = 0) => -Math.log(softmax([a, b, c])[1]),
      ),
    shownIn: "04#cross-entropy",
  },
  {
    id: "khapra-min-max-equivalence",
    slides: [20],
    kind: "formula",
    statement: "minimise -log ŷ_ℓ or, equivalently, maximise -L(θ) = log ŷ_ℓ.",
    check: () => {
      const scores = Array.from({ length: 41 }, (_, i) => i / 10 - 2);
      const losses = scores.map((a) => -Math.log(softmax([a, 0.5])[0]));
      const gains = losses.map((loss) => -loss);
      const [lowest, highest] = [
        losses.indexOf(Math.min(...losses)),
        gains.indexOf(Math.max(...gains)),
      ];
      return evidence(
        {
          "a where -log ŷ is least": scores[lowest],
          "a where log ŷ is most": scores[highest],
        },
        lowest === highest,
      );
    },
    shownIn: "04#likelihood",
  },
  {
    id: "khapra-question-yl-function-of-theta",
    slides: [20],
    kind: "exercise-worthy",
    statement: "Is ŷ_ℓ a function of θ? Yes: ŷ_ℓ = [O(W_3g(W_2g(W_1x+b_1)+b_2)+b_3)]_ℓ.",
    check: () => {
      const network = classifier();
      const [x, y] = [randomRows(1, 3), [oneHot(3, 0)]];
      const slope = gradientHolds(network, x, y, crossEntropy);
      const moved = network.parameters.filter(({ gradient }) =>
        gradient.data.some((g) => g !== 0),
      ).length;
      return evidence(
        { ...slope.computed, "parameters that move ŷ_ℓ": moved },
        slope.holds === true && moved === network.parameters.length,
      );
    },
    shownIn: "04#likelihood",
  },
  {
    id: "khapra-question-yl-encodes",
    slides: [20],
    kind: "exercise-worthy",
    statement:
      "What does ŷ_ℓ encode? The probability that x is in class ℓ; log ŷ_ℓ is the " +
      "log-likelihood.",
    check: () => {
      const yHat = softmax([1.2, 0.3, -0.5]);
      const product = yHat[0];
      const sumOfLogs = Math.log(product) + Math.log(product);
      return evidence(
        {
          ŷ: yHat,
          "log of the likelihood of two such examples": Math.log(product ** 2),
          "sum of their log-likelihoods": sumOfLogs,
        },
        Math.abs(Math.log(product ** 2) - sumOfLogs) < 1e-14,
      );
    },
    shownIn: "04#likelihood",
  },
  {
    id: "khapra-table-outputs-losses",
    slides: [21],
    kind: "figure",
    statement:
      "The table: real values take a linear output and squared error, probabilities take " +
      "softmax and cross-entropy. Both pairs have the same gradient, ŷ - y.",
    check: () => {
      const [a, y] = [[0.3, -0.8, 1.1], oneHot(3, 1)];
      const linear = numericalGradient((v) => halfSquaredError.value([[...v]], [y]), a);
      const classes = numericalGradient((v) => crossEntropy.value([softmax([...v])], [y]), a);
      const [lineGap, classGap] = [a, softmax(a)].map((p) => p.map((pi, i) => pi - y[i])) as [
        number[],
        number[],
      ];
      const figure = drawn(
        tableFigure,
        "Outputs and losses",
        ["", "real values", "probabilities"],
        [
          ["output", "linear", "softmax"],
          ["loss", "squared error", "cross-entropy"],
          ["∂L/∂a", "ŷ − y (with the factor 1/2)", "ŷ − y"],
        ],
      );
      const agree =
        largestDifference(linear, lineGap) < 1e-8 && largestDifference(classes, classGap) < 1e-8;
      return {
        ...figure,
        computed: {
          ...figure.computed,
          "∂L/∂a, linear with ½ squared error": linear,
          "∂L/∂a, softmax with cross-entropy": classes,
        },
        holds: figure.holds === true && agree,
      };
    },
    shownIn: "04#which-goes-with-which",
  },
  {
    id: "khapra-other-losses",
    slides: [21],
    kind: "concept",
    statement: "Other losses exist; squared error and cross-entropy are met most often.",
    check: () => {
      const hinge = (s: number) => Math.max(0, 1 - s);
      const [p, y] = [
        [0.8, 0.2],
        [1, 0],
      ];
      return evidence(
        {
          "squared error": sumSquaredError.value([p], [y]),
          "cross-entropy": crossEntropy.value([p], [y]),
          "hinge at a margin of 0.4": hinge(0.4),
        },
        Math.abs(hinge(0.4) - 0.6) < 1e-15,
      );
    },
    shownIn: "04#which-goes-with-which",
  },
  {
    id: "khapra-focus-softmax-ce",
    slides: [21, 29],
    kind: "concept",
    statement: "The rest of the lecture: softmax output with cross-entropy.",
    check: () => {
      const y = oneHot(3, 2);
      const slope = numericalDerivative(
        (a) => crossEntropy.value([softmax([0.1, 0.4, a])], [y]),
        0.7,
      );
      const right = softmax([0.1, 0.4, 0.7])[2] - 1;
      return evidence(
        { "∂L/∂a_ℓ by central difference": slope, "ŷ_ℓ - 1": right },
        Math.abs(slope - right) < 1e-8,
      );
    },
    shownIn: "09#w112",
  },
];
