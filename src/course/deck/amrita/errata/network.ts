import { Dense } from "../../../../library/layer/index.js";
import { randomRows, refusal } from "../../../ledger/demonstration/agreement.js";
import { printedTable } from "../../../ledger/demonstration/gradient-table.js";
import { layered } from "../../../ledger/demonstration/networks.js";
import type { Erratum } from "../../../ledger/erratum.js";

/** Amrita, outside the W1/W2 example. Two of them are in CS7015 as well. */
export const networkErrata: readonly Erratum[] = [
  {
    id: "E20",
    title: "Shape of W_L",
    weight: "wrong",
    where: { amrita: [4], khapra: [3, 12, 13, 15, 23] },
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
    weight: "wording",
    where: { amrita: [6] },
    printed: "the activation at layer i is f(x) = h_L = O(a_L)",
    right: "the activation at the output layer L, as on slide 3",
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
    weight: "inconsistent",
    where: { amrita: [7, 8] },
    printed: "Δw_t = ∂L/∂w, updated by w - ηΔw; ∇w on slide 8",
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
    weight: "wrong",
    where: { amrita: [9], khapra: [12] },
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
];
