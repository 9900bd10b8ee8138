import { numericalGradient } from "../../descent/index.js";
import { networkFigure } from "../../figure/index.js";
import { Activation, type Dense, Softmax, sigmoid, softmax } from "../../layer/index.js";
import { crossEntropy } from "../../loss/index.js";
import { gradientCheck, Network } from "../../network/index.js";
import { evidence, largestDifference } from "../agreement.js";
import { talkChain } from "../chain.js";
import type { Claim } from "../claim.js";
import { drawn } from "../drawn.js";
import { endingIn, gradientHolds, layered } from "../networks.js";
import { byHand, modelOf } from "./model.js";
import { runPrinted } from "./printed-algorithm.js";
import { lastGradients, responsibility } from "./responsibility.js";
import { compressed, thinNetwork } from "./thin-network.js";

const classifier = () => endingIn(() => new Softmax(), [3, 3, 3, 2]);
const [x, y] = [
  [0.5, -1, 2],
  [1, 0],
] as const;

/** CS7015 lecture 4, module 4.4: backpropagation, the intuition (l.301-382). */
export const backpropagation: readonly Claim[] = [
  {
    id: "khapra-w112",
    slide: "4.4 Backpropagation: one weight (l.313-314)",
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
    erratum: "E36",
    shownIn: "09#w112",
  },
  {
    id: "khapra-fig-w112",
    slide: "4.4 Backpropagation: one weight (l.313-317)",
    kind: "figure",
    statement: "Network with W_112 highlighted.",
    check: () =>
      drawn(networkFigure, classifier(), { highlightedWeight: { layer: 1, neuron: 1, input: 2 } }),
    shownIn: "09#w112",
  },
  {
    id: "khapra-gd-third",
    slide: "4.4 Backpropagation: one weight (l.319-330)",
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
    erratum: "E34",
    shownIn: "09#training-loop",
  },
  {
    id: "khapra-deep-thin-network",
    slide: "4.4 Backpropagation: a deep, thin network (l.334-335)",
    kind: "figure",
    statement:
      "A deep but thin network, one unit a layer: the chain rule gives the derivative " +
      "directly.",
    check: () => drawn(networkFigure, thinNetwork(), { stages: true }),
    shownIn: "09#thin-network",
  },
  {
    id: "khapra-thin-chain-W111",
    slide: "4.4 Backpropagation: a deep, thin network (l.337)",
    kind: "formula",
    statement:
      "∂L/∂W_111 = ∂L/∂ŷ ∂ŷ/∂a_L1 ∂a_L1/∂h_21 ∂h_21/∂a_21 ∂a_21/∂h_11 ∂h_11/∂a_11 " +
      "∂a_11/∂W_111; printed with ∂L/∂a for ∂L/∂ŷ and a factor too many.",
    printed: "garbled product",
    check: () => {
      const { right, asPrinted, numeric } = compressed(1);
      return evidence(
        { "as printed": asPrinted, "the right chain": right, "central difference": numeric },
        Math.abs(asPrinted - numeric) < 1e-9,
      );
    },
    erratum: "E37",
    shownIn: "09#thin-network",
  },
  {
    id: "khapra-thin-compressed-W111",
    slide: "4.4 Backpropagation: a deep, thin network (l.339)",
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
          "∂L/∂h_11 ∂h_11/∂W_111": right,
          "central difference": numeric,
        },
        Math.abs(selfReferring - numeric) < 1e-9,
      );
    },
    erratum: "E37",
    shownIn: "09#compressed-chain",
  },
  {
    id: "khapra-thin-compressed-W211",
    slide: "4.4 Backpropagation: a deep, thin network (l.341)",
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
    slide: "4.4 Backpropagation: a deep, thin network (l.344)",
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
  {
    id: "khapra-backprop-intuition",
    slide: "4.4 Backpropagation: who is responsible (l.348-363)",
    kind: "concept",
    statement:
      "A dialogue of responsibility: the loss asks the output layer, it asks the hidden " +
      "layer, and so down to the weights; the chain rule does just this.",
    check: () => {
      const { names, lengths } = responsibility(classifier(), x, y);
      return evidence(
        { "entries of ∂L/∂ŷ, ∂L/∂a_3, ∂L/∂h_2, …, ∂L/∂x": lengths },
        names.length === 7 && lengths[6] === 3,
      );
    },
    shownIn: "09#talk",
  },
  {
    id: "khapra-f-output",
    slide: "4.4 Backpropagation: who is responsible (l.355)",
    kind: "formula",
    statement: "f(x) = ŷ = O(W_Lh_(L-1)+b_L).",
    check: () => {
      const { network } = modelOf(sigmoid);
      const { h3 } = byHand(network, x, Math.tanh);
      const below = new Network(network.layers.slice(0, 4)).forward([x]);
      const above = new Network(network.layers.slice(4)).forward(below).row(0);
      return evidence(
        { "O(W_L h_(L-1) + b_L)": above, "f(x) by hand": h3 },
        largestDifference(above, h3) < 1e-14,
      );
    },
    shownIn: "09#talk",
  },
  {
    id: "khapra-talk-to-hL",
    slide: "4.4 Backpropagation: who is responsible (l.359-360)",
    kind: "concept",
    statement:
      "The output layer's parents: W_L, b_L and the hidden layer h_(L-1) below; printed " +
      "as h_L, which is the output itself.",
    check: () => {
      const network = classifier();
      const yHat = network.forward([x]).row(0);
      const hidden = new Network(network.layers.slice(0, 4)).forward([x]).row(0);
      const last = network.layers[4] as Dense;
      return evidence(
        {
          "entries of h_L = ŷ": yHat.length,
          "entries of h_(L-1)": hidden.length,
          "entries that W_L takes": last.inputs,
        },
        last.inputs === yHat.length,
      );
    },
    erratum: "E38",
    shownIn: "09#talk",
  },
  {
    id: "khapra-talk-chain",
    slide: "4.4 Backpropagation: who is responsible (l.365-368, l.378-380)",
    kind: "formula",
    statement:
      "∂L/∂W_111 = ∂L/∂ŷ ∂ŷ/∂a_3 ∂a_3/∂h_2 ∂h_2/∂a_2 ∂a_2/∂h_1 ∂h_1/∂a_1 ∂a_1/∂W_111, " +
      "each factor one to talk to; the printed indices are garbled.",
    check: () =>
      talkChain(
        layered([3, 3, 3, 2], () => [new Activation(sigmoid)]),
        x,
        y,
      ),
    erratum: "E39",
    shownIn: "09#talk",
  },
  {
    id: "khapra-roadmap",
    slide: "4.4 Backpropagation: roadmap (l.372-376)",
    kind: "concept",
    statement: "Roadmap: gradients for the output units, the hidden units, the weights and biases.",
    check: () => {
      const { lengths } = responsibility(classifier(), x, y);
      const parameters = classifier().parameters.reduce(
        (sum, { value }) => sum + value.data.length,
        0,
      );
      return evidence(
        {
          "output units": lengths[1] as number,
          "hidden units": [lengths[3] as number, lengths[5] as number],
          "weights and biases": parameters,
        },
        parameters === 32,
      );
    },
    shownIn: "09#gradient-table",
  },
  {
    id: "khapra-roadmap-output-gradient",
    slide: "4.4 Backpropagation: roadmap (l.374, l.382)",
    kind: "exercise-worthy",
    statement:
      "Gradient w.r.t. output units for softmax + cross-entropy: ∂L/∂ŷ_ℓ = -1/ŷ_ℓ, " +
      "∇_(a_L)L = ŷ-e(ℓ).",
    derived: true,
    check: () => {
      const a = [0.4, -1.1, 0.9];
      const [label, yHat] = [1, softmax(a)];
      const target = a.map((_, c) => (c === label ? 1 : 0));
      const formula = yHat.map((p, c) => p - (target[c] as number));
      const numeric = numericalGradient((v) => crossEntropy.value([softmax([...v])], [target]), a);
      const slope = crossEntropy.gradient([yHat], [target]).row(0);
      return evidence(
        {
          "-1/ŷ_ℓ": -1 / (yHat[label] as number),
          "∂L/∂ŷ": slope,
          "ŷ - e(ℓ)": formula,
          "∇_(a_L) L by central differences": numeric,
        },
        largestDifference(formula, numeric) < 1e-8 &&
          Math.abs((slope[label] as number) + 1 / (yHat[label] as number)) < 1e-12,
      );
    },
    shownIn: "09#output-gradient",
  },
  {
    id: "khapra-roadmap-hidden-gradient",
    slide: "4.4 Backpropagation: roadmap (l.375)",
    kind: "exercise-worthy",
    statement: "∇_(h_i)L = W_(i+1)ᵀ∇_(a_(i+1))L, ∇_(a_i)L = ∇_(h_i)L⊙ g'(a_i).",
    derived: true,
    check: () => {
      const { byFormula, numeric } = lastGradients(classifier(), x, y);
      return evidence(
        { "∇_(a_2) L by the formula": byFormula.a2, "by central differences": numeric.a2 },
        largestDifference(byFormula.a2, numeric.a2) < 1e-8,
      );
    },
    shownIn: "09#hidden-gradient",
  },
  {
    id: "khapra-roadmap-weight-gradient",
    slide: "4.4 Backpropagation: roadmap (l.376)",
    kind: "exercise-worthy",
    statement: "∇_(W_i)L = ∇_(a_i)L h_(i-1)ᵀ, ∇_(b_i)L = ∇_(a_i)L.",
    derived: true,
    check: () => {
      const { byFormula, byLayers } = lastGradients(classifier(), x, y);
      const check = gradientHolds(classifier(), [x], [y], crossEntropy);
      return evidence(
        {
          ...check.computed,
          "∇_(W_2) L = ∇_(a_2) L h_1ᵀ": byFormula.W2,
          "by layers": byLayers.W2,
          "∇_(b_2) L": byLayers.b2,
        },
        check.holds === true &&
          largestDifference(
            [...byFormula.W2.flat(), ...byFormula.a2],
            [...byLayers.W2.flat(), ...byLayers.b2],
          ) < 1e-12,
      );
    },
    shownIn: "09#weight-gradient",
  },
];
