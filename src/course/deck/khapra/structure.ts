import { Activation, identity, sigmoid, tanh } from "../../../library/layer/index.js";
import { Network, networkSize } from "../../../library/network/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference, randomRows } from "../../ledger/demonstration/agreement.js";
import {
  hiddenShapes,
  printedOutputShape,
  stagesDrawn,
} from "../../ledger/demonstration/shapes.js";
import { evidence } from "../../ledger/evidence.js";
import { byHand, modelOf } from "./model.js";

/** Inputs and hidden neurons n, outputs k, layers L, as on the slides. */
const [n, k, L] = [3, 2, 3];
const widths = [n, n, n, k];

/** CS7015 lecture 4, module 4.1: structure, shapes, activations (slides 3-6). */
export const structure: readonly Claim[] = [
  {
    id: "khapra-structure",
    slides: [3],
    kind: "concept",
    statement:
      "n-dimensional input, L-1 hidden layers (2 here) of n neurons, output layer with k " +
      "neurons; pre-activation/activation split; layers numbered 0..L.",
    printed: ["L-1=2", "L=3"],
    origin: "given",
    check: () => {
      const { depth } = networkSize(widths);
      return {
        ...evidence(
          { "neurons of each layer": widths.slice(1), "hidden layers": depth - 1, L: depth },
          depth === L,
        ),
        asPrinted: [`L-1=${depth - 1}`, `L=${depth}`],
      };
    },
    shownIn: "01#layers",
  },
  {
    id: "khapra-hL-yhat-fx",
    slides: [3, 4],
    kind: "formula",
    statement: "h_L = ŷ = f(x).",
    check: () => {
      const { network, x } = modelOf(sigmoid);
      const [hL, fx] = [byHand(network, x, Math.tanh).h3, network.forward([x]).row(0)];
      return evidence({ "h_L by hand": hL, "ŷ = f(x)": fx }, largestDifference(hL, fx) < 1e-14);
    },
    shownIn: "01#output-activation",
  },
  {
    id: "khapra-shapes-hidden",
    slides: [3],
    kind: "formula",
    statement: "W_i ∈ ℝ^(n×n), b_i ∈ ℝⁿ (0<i<L).",
    check: () => hiddenShapes({ n, k }),
    shownIn: "01#shapes",
  },
  {
    id: "khapra-shapes-output",
    slides: [3],
    kind: "formula",
    statement: "W_L ∈ ℝ^(n×k), b_L ∈ ℝᵏ as printed; for a_L = W_L h + b_L it must be k×n.",
    printed: "W_L in R^{n x k}",
    check: () => printedOutputShape({ n, k }),
    refutedBy: ["E20"],
    // (n×k)(n) is no product unless n = k; (k×n)(n) is.
    right: [0, 1],
    shownIn: "01#shapes",
  },
  {
    id: "khapra-fig-network",
    slides: [3, 4, 5, 6],
    kind: "figure",
    statement: "Network drawing x_1..x_n, W_1,b_1 ... W_3,b_3, a_i, h_i, h_L=ŷ.",
    check: () => stagesDrawn({ n, k }),
    shownIn: "01#shapes",
  },
  {
    id: "khapra-preactivation",
    slides: [4, 5],
    kind: "formula",
    statement: "a_i(x)=b_i+W_ih_(i-1)(x).",
    check: () => {
      const { network, x } = modelOf(sigmoid);
      const { a2 } = byHand(network, x, Math.tanh);
      const layers = new Network(network.layers.slice(0, 3)).forward([x]).row(0);
      return evidence(
        { "b_2 + W_2 h_1 by hand": a2, a_2: layers },
        largestDifference(a2, layers) < 1e-14,
      );
    },
    shownIn: "01#pre-activation",
  },
  {
    id: "khapra-activation",
    slides: [4],
    kind: "formula",
    statement: "h_i(x) = g(a_i(x)), g for instance logistic, tanh or linear.",
    check: () => {
      const a = randomRows(1, 5);
      const outputs = [sigmoid, tanh, identity].map((g) => new Activation(g).forward(a).row(0));
      const row = a[0];
      const written = [
        row.map((x) => 1 / (1 + Math.exp(-x))),
        row.map((x) => (Math.exp(2 * x) - 1) / (Math.exp(2 * x) + 1)),
        row,
      ];
      return evidence(
        { a: row, "logistic, tanh, linear": outputs },
        largestDifference(outputs.flat(), written.flat()) < 1e-14,
      );
    },
    shownIn: "01#activation",
  },
  {
    id: "khapra-output-activation",
    slides: [4],
    kind: "formula",
    statement: "f(x)=h_L(x)=O(a_L(x)), O e.g. softmax, linear.",
    check: () => {
      const { network, x } = modelOf(sigmoid);
      const aL = new Network(network.layers.slice(0, 5)).forward([x]);
      const O = new Activation(tanh).forward(aL).row(0);
      return evidence(
        { a_L: aL.row(0), "O(a_L)": O, "f(x)": network.forward([x]).row(0) },
        largestDifference(O, network.forward([x]).row(0)) === 0,
      );
    },
    shownIn: "01#output-activation",
  },
  {
    id: "khapra-notation-simplify",
    slides: [4],
    kind: "concept",
    statement: "a_i(x) is written a_i, h_i(x) is written h_i.",
    check: () => {
      const { network, x } = modelOf(sigmoid);
      const other = x.map((xi) => xi + 1);
      const [a1, changed] = [x, other].map((input) =>
        network.layers[0]?.forward([input]).row(0),
      ) as [number[], number[]];
      return evidence(
        { "a_1 at x": a1, "a_1 at another x": changed },
        largestDifference(a1, changed) > 0,
      );
    },
    shownIn: "01#output-activation",
  },
];
