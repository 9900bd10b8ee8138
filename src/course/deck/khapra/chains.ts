import { gradientCheck } from "../../../library/backprop/index.js";
import { Softmax } from "../../../library/layer/index.js";
import { crossEntropy } from "../../../library/loss/index.js";
import { networkFigure } from "../../figure/index.js";
import type { Claim } from "../../ledger/claim.js";
import { drawn } from "../../ledger/demonstration/drawn.js";
import { endingIn } from "../../ledger/demonstration/networks.js";
import { evidence } from "../../ledger/evidence.js";
import { runPrinted } from "./printed-algorithm.js";
import { compressed, thinNetwork } from "./thin-network.js";

const classifier = () => endingIn(() => new Softmax(), [3, 3, 3, 2]);
const [x, y] = [
  [0.5, -1, 2],
  [1, 0],
] as const;

/** CS7015 lecture 4, module 4.4: one weight, and a deep, thin network (slides 22-25). */
export const chains: readonly Claim[] = [
  {
    id: "khapra-w112",
    slides: [24],
    kind: "formula",
    statement:
      "Focus on W_112; to learn it with SGD a formula for ∂L/∂W_112 is needed. (The " +
      "chains that follow are for W_111.)",
    check: () => {
      const compared = gradientCheck(classifier(), [x], [y], crossEntropy);
      const [w111, w112] = ["w_111", "w_112"].map((name) =>
        compared.find((entry) => entry.name === name),
      ) as [(typeof compared)[0], (typeof compared)[0]];
      return evidence(
        {
          "∂L/∂W_112": w112.analytic,
          "central difference": w112.numeric,
          "∂L/∂W_111, another number": w111.analytic,
        },
        Math.abs(w112.analytic - w112.numeric) < 1e-8,
      );
    },
    touches: ["E36"],
    shownIn: "09#w112",
  },
  {
    id: "khapra-fig-w112",
    slides: [24],
    kind: "figure",
    statement: "Network with W_112 highlighted.",
    check: () =>
      drawn(networkFigure, classifier(), { highlightedWeight: { layer: 1, neuron: 1, input: 2 } }),
    shownIn: "09#w112",
  },
  {
    id: "khapra-gd-third",
    slides: [24],
    kind: "algorithm",
    statement:
      "t ← 0; max_iterations ← 1000; initialise θ_0; while t < max: θ_(t+1) ← θ_t - " +
      "η∇θ_t. Nothing adds to t.",
    printed: [0, 1000],
    check: () => {
      const { stopped, iterations } = runPrinted("while t < max", 1000);
      return evidence(
        { "cap printed": 1000, "iterations run before we stopped it": iterations },
        stopped,
      );
    },
    refutedBy: ["E34"],
    // with nothing added to t it is left after ten times its cap
    right: 10_000,
    shownIn: "09#training-loop",
  },
  {
    id: "khapra-deep-thin-network",
    slides: [25],
    kind: "figure",
    statement:
      "A deep but thin network, one unit a layer: the chain rule gives the derivative " +
      "directly.",
    check: () => drawn(networkFigure, thinNetwork(), { stages: true }),
    shownIn: "09#thin-network",
  },
  {
    id: "khapra-thin-chain-W111",
    slides: [25],
    kind: "formula",
    statement:
      "∂L/∂W_111 = ∂L/∂ŷ ∂ŷ/∂a_L1 ∂a_L1/∂h_21 ∂h_21/∂a_21 ∂a_21/∂h_11 ∂h_11/∂a_11 " +
      "∂a_11/∂W_111; printed with ∂L/∂a for ∂L/∂ŷ and a factor too many.",
    printed: "garbled product",
    check: () => {
      const { right, asPrinted, numeric } = compressed(1);
      return evidence(
        { "as printed": asPrinted, "the right chain, central difference": [right, numeric] },
        Math.abs(asPrinted - numeric) < 1e-9,
      );
    },
    refutedBy: ["E37"],
    // mpmath: ∂L/∂W_111 of a network of three sigmoids
    right: [0.00888002363204, 0.00888002363204],
    shownIn: "09#thin-network",
  },
  {
    id: "khapra-thin-compressed-W111",
    slides: [25],
    kind: "formula",
    statement:
      "∂L/∂W_111 = ∂L/∂h_11 ∂h_11/∂W_111, the chain compressed; printed as ∂L/∂W_111 " +
      "∂h_11/∂a_11.",
    printed: "dL/dW111 * dh11/da11",
    check: () => {
      const { right, selfReferring, numeric } = compressed(1);
      return evidence(
        {
          "∂L/∂W_111 ∂h_11/∂a_11 as printed": selfReferring,
          "∂L/∂h_11 ∂h_11/∂W_111, central difference": [right, numeric],
        },
        Math.abs(selfReferring - numeric) < 1e-9,
      );
    },
    refutedBy: ["E37"],
    // mpmath: ∂L/∂W_111 of a network of three sigmoids
    right: [0.00888002363204, 0.00888002363204],
    shownIn: "09#compressed-chain",
  },
  {
    id: "khapra-thin-compressed-W211",
    slides: [25],
    kind: "formula",
    statement: "∂L/∂W_211 = ∂L/∂h_21 ∂h_21/∂W_211.",
    check: () => {
      const { right, numeric } = compressed(2);
      return evidence(
        { "∂L/∂h_21 ∂h_21/∂W_211": right, "central difference": numeric },
        Math.abs(right - numeric) < 1e-9,
      );
    },
    shownIn: "09#compressed-chain",
  },
  {
    id: "khapra-thin-compressed-WL11",
    slides: [25],
    kind: "formula",
    statement: "∂L/∂W_L11 = ∂L/∂a_L1 ∂a_L1/∂W_L11 (a small l is printed for L).",
    check: () => {
      const { right, numeric } = compressed(3);
      return evidence(
        { "∂L/∂a_L1 ∂a_L1/∂W_L11": right, "central difference": numeric },
        Math.abs(right - numeric) < 1e-9,
      );
    },
    shownIn: "09#compressed-chain",
  },
];
