import { numericalGradient } from "../../../library/descent/index.js";
import { Activation, type Dense, Softmax, sigmoid, softmax } from "../../../library/layer/index.js";
import { crossEntropy } from "../../../library/loss/index.js";
import { Network } from "../../../library/network/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference } from "../../ledger/demonstration/agreement.js";
import { talkChain } from "../../ledger/demonstration/chain.js";
import { endingIn, gradientHolds, layered } from "../../ledger/demonstration/networks.js";
import { evidence } from "../../ledger/evidence.js";
import { byHand, modelOf } from "./model.js";
import { lastGradients, responsibility } from "./responsibility.js";

const classifier = () => endingIn(() => new Softmax(), [3, 3, 3, 2]);
const [x, y] = [
  [0.5, -1, 2],
  [1, 0],
] as const;

/** CS7015 lecture 4, module 4.4: talking to the layers, and the roadmap (slides 26-29). */
export const talking: readonly Claim[] = [
  {
    id: "khapra-backprop-intuition",
    slides: [26, 27, 28],
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
    slides: [27],
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
    shownIn: "01#composition",
  },
  {
    id: "khapra-talk-to-hL",
    slides: [28],
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
          "entries of h_(L-1), and those that W_L takes": [hidden.length, last.inputs],
        },
        last.inputs === yHat.length,
      );
    },
    refutedBy: ["E38"],
    // a 3-3-3-2 network
    right: [3, 3],
    shownIn: "09#talk",
  },
  {
    id: "khapra-talk-chain",
    slides: [28, 29],
    kind: "formula",
    statement:
      "∂L/∂W_111 = ∂L/∂ŷ ∂ŷ/∂a_3 ∂a_3/∂h_2 ∂h_2/∂a_2 ∂a_2/∂h_1 ∂h_1/∂a_1 ∂a_1/∂W_111, " +
      "each factor one to talk to; the indices are garbled in the deck's text.",
    check: () =>
      talkChain(
        layered([3, 3, 3, 2], () => [new Activation(sigmoid)]),
        x,
        y,
      ),
    shownIn: "09#talk",
  },
  {
    id: "khapra-roadmap",
    slides: [29],
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
          "output units": lengths[1],
          "hidden units": [lengths[3], lengths[5]],
          "weights and biases": parameters,
        },
        parameters === 32,
      );
    },
    shownIn: "09#output-gradient",
  },
  {
    id: "khapra-roadmap-output-gradient",
    slides: [29],
    kind: "exercise-worthy",
    statement:
      "Gradient w.r.t. output units for softmax + cross-entropy: ∂L/∂ŷ_ℓ = -1/ŷ_ℓ, " +
      "∇_(a_L)L = ŷ-e(ℓ).",
    origin: "derived",
    check: () => {
      const a = [0.4, -1.1, 0.9];
      const [label, yHat] = [1, softmax(a)];
      const target = a.map((_, c) => (c === label ? 1 : 0));
      const formula = yHat.map((p, c) => p - target[c]);
      const numeric = numericalGradient((v) => crossEntropy.value([softmax([...v])], [target]), a);
      const slope = crossEntropy.gradient([yHat], [target]).row(0);
      return evidence(
        {
          "-1/ŷ_ℓ": -1 / yHat[label],
          "∂L/∂ŷ": slope,
          "ŷ - e(ℓ)": formula,
          "∇_(a_L) L by central differences": numeric,
        },
        largestDifference(formula, numeric) < 1e-8 &&
          Math.abs(slope[label] + 1 / yHat[label]) < 1e-12,
      );
    },
    shownIn: "09#output-gradient",
  },
  {
    id: "khapra-roadmap-hidden-gradient",
    slides: [29],
    kind: "exercise-worthy",
    statement: "∇_(h_i)L = W_(i+1)ᵀ∇_(a_(i+1))L, ∇_(a_i)L = ∇_(h_i)L⊙ g'(a_i).",
    origin: "derived",
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
    slides: [29],
    kind: "exercise-worthy",
    statement: "∇_(W_i)L = ∇_(a_i)L h_(i-1)ᵀ, ∇_(b_i)L = ∇_(a_i)L.",
    origin: "derived",
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
