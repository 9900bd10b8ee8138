import { gradientCheck, gradientPaths } from "../../../library/backprop/index.js";
import { Dense } from "../../../library/layer/index.js";
import { sumSquaredError } from "../../../library/loss/index.js";
import { randomRows, refusal } from "../agreement.js";
import type { Erratum } from "../erratum.js";
import { printedTable } from "../gradient-table.js";
import { layered } from "../networks.js";
import { wording } from "./wording.js";

/** Amrita, outside the W1/W2 example. E20 and E23 are in CS7015 too. */
export const amritaErrata: readonly Erratum[] = [
  {
    id: "E20",
    title: "Shape of W_L",
    class: "A",
    where: "amrita l.53; khapra l.28, l.191-194, l.203, l.215, l.309",
    printed: "W_L ∈ ℝ^(n×k)",
    right: "W_L ∈ ℝ^(k×n), for a_L = W_L h_(L-1) + b_L",
    transcription: "unlikely",
    proof: () => {
      const message = refusal(() => new Dense(4, 2, { weights: randomRows(4, 2) }));
      const right = refusal(() => new Dense(4, 2, { weights: randomRows(2, 4) }));
      return {
        computed: { "n and k": [4, 2], "refused as n×k": Number(message !== undefined) },
        contradicts: message !== undefined && right === undefined,
        shows: `As printed the product W_L h does not exist: ${message}.`,
      };
    },
  },
  {
    id: "E21",
    title: "Output activation said of every layer",
    class: "C",
    where: "amrita l.88",
    printed: "the activation at layer i is f(x) = h_L = O(a_L)",
    right: "the activation at the output layer L, as at l.34",
    transcription: "unlikely",
    proof: () => {
      const network = layered([4, 4, 2]);
      const lengths = network.layers.map(({ outputs }) => outputs ?? 4);
      return {
        computed: { "entries of a_1, h_1, a_2 = f(x) in a 4-4-2 network": lengths },
        contradicts: lengths[1] !== lengths[2],
        shows: "What a hidden layer gives has not even the length of f(x).",
      };
    },
  },
  {
    id: "E22",
    title: "Δw for the gradient",
    class: "B",
    where: "amrita l.105-118, l.131",
    printed: "Δw_t = ∂L/∂w, updated by w - ηΔw; ∇w at l.131",
    right: "∇w_t = ∂L/∂w_t; the change is Δw_t = -η∇w_t",
    transcription: "possible",
    proof: () => {
      const [w, learningRate] = [1, 0.1];
      const slope = 2 * w;
      const change = -learningRate * slope;
      return {
        computed: {
          "∂L/∂w of w² at 1": slope,
          "the change of w in a step": change,
          "w² after w + Δw, with Δw the change": (w + change) ** 2,
          "with Δw the derivative": (w + slope) ** 2,
        },
        contradicts: Math.sign(slope) !== Math.sign(change) && (w + slope) ** 2 > w ** 2,
        shows:
          "The change of w has the other sign and another size than its derivative; who adds the " +
          "printed Δw climbs.",
      };
    },
  },
  {
    id: "E23",
    title: "Table of partial derivatives",
    class: "B",
    where: "amrita l.141; khapra l.184-189",
    printed: "the column L,1k twice; W_L as an n×k block; b_L with k rows beside columns of n",
    right: "each column once; W_L as a k×n block; b_L with a length of its own",
    transcription: "unlikely",
    proof: () => {
      const { computed, holds } = printedTable(4, 2, 3);
      return {
        computed,
        contradicts: holds === false,
        shows: "A table needs one place for each parameter; this one has more.",
      };
    },
  },
  {
    id: "E24",
    title: "One letter f for two functions",
    class: "C",
    where: "amrita l.160-164",
    printed: "h = f(x), Y = f(h) = e^h, and then dy/dx",
    right: "h = f(x) = x², Y = g(h) = e^h, dY/dx",
    transcription: "unlikely",
    proof: () => {
      const x = 1.2;
      const [asSquare, asExponential] = [x ** 2, Math.exp(x)];
      return {
        computed: {
          "f(1.2) by h = f(x) = x²": asSquare,
          "f(1.2) by Y = f(h) = e^h": asExponential,
        },
        contradicts: asSquare !== asExponential,
        shows: "One function cannot have both values at the same point.",
      };
    },
  },
  {
    id: "E25",
    title: "The chain of w_222 holds for one output only",
    class: "B",
    where: "amrita l.246",
    printed: "∂L/∂h_22 = ∂L/∂a_31 ∂a_31/∂h_22",
    right: "Σ_j ∂L/∂a_3j ∂a_3j/∂h_22",
    transcription: "unlikely",
    proof: () => {
      const network = layered([3, 3, 3, 2]);
      const [x, y] = [
        [0.5, -1, 2],
        [1, 0],
      ];
      const weight = { layer: 2, neuron: 2, input: 2 };
      const paths = gradientPaths(network, x, y, sumSquaredError, weight);
      const products = paths.map(({ product }) => product);
      const compared = gradientCheck(network, [x], [y], sumSquaredError);
      const numeric = compared.find(({ name }) => name === "w_222")?.numeric as number;
      return {
        computed: { "through each output": products, "central difference": numeric },
        contradicts: Math.abs((products[0] as number) - numeric) > 1e-4,
        shows: "With two outputs the first term alone is not the derivative; the sum is.",
      };
    },
  },
  {
    id: "E29",
    title: "A word cut off",
    class: "C",
    where: "amrita l.360",
    printed: "Batch Normalizat",
    right: "Batch Normalization",
    transcription: "certain",
    proof: () =>
      wording(
        { "Batch Normalizat": "Batch Normalization" },
        "The last three letters are missing at the edge of the slide.",
      ),
  },
];
