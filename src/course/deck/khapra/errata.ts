import { gradientCheck } from "../../../library/backprop/index.js";
import { sigmoid } from "../../../library/layer/index.js";
import { crossEntropy, sumSquaredError } from "../../../library/loss/index.js";
import { randomRows } from "../../ledger/demonstration/agreement.js";
import { layered } from "../../ledger/demonstration/networks.js";
import type { Erratum } from "../../ledger/erratum.js";
import { runPrinted } from "./printed-algorithm.js";
import { compressed } from "./thin-network.js";

/** CS7015 lecture 4. */
export const errata: readonly Erratum[] = [
  {
    id: "E30",
    title: "Cross-entropy with its arguments swapped",
    weight: "wrong",
    where: { khapra: [19] },
    printed: "-Σ ŷ_c log y_c",
    right: "-Σ y_c log ŷ_c",
    transcription: "possible",
    proof: () => {
      const [y, yHat] = [
        [0.5, 0.3, 0.2],
        [0.7, 0.2, 0.1],
      ];
      const swapped = -yHat.reduce((sum, p, c) => sum + p * Math.log(y[c]), 0);
      // A one-hot target as the slide has it, its zeros replaced by ever smaller numbers.
      const tiny = [1e-2, 1e-8, 1e-300].map((ε) => -0.3 * Math.log(ε));
      return {
        computed: {
          "-Σ ŷ_c log y_c": swapped,
          "-Σ y_c log ŷ_c": crossEntropy.value([yHat], [y]),
          "-ŷ_c log y_c at ŷ_c = 0.3, y_c = 1e-2, 1e-8, 1e-300": tiny,
        },
        contradicts: swapped !== crossEntropy.value([yHat], [y]) && tiny[2] > 200,
        shows: "With the one-hot y of the slide it grows without bound; -log ŷ_ℓ does not follow.",
      };
    },
  },
  {
    id: "E31",
    title: "Missing index or hat",
    weight: "wording",
    where: { khapra: [6, 17] },
    printed: "ŷ_i = … W_1 x + b_1 …; y_i = f(x) unbounded",
    right: "x_i; ŷ_i = f(x_i)",
    transcription: "possible",
    proof: () => {
      const network = layered([2, 3, 1]);
      const outputs = network.forward([
        [1, 0],
        [0, 1],
      ]);
      const [first, second] = [outputs.at(0, 0), outputs.at(1, 0)];
      return {
        computed: { "f(x_1), f(x_2)": [first, second], "a target y_1": 1 },
        contradicts: first !== second && first !== 1,
        shows:
          "Outputs differ from example to example and from the targets; the index and hat count.",
      };
    },
  },
  {
    id: "E34",
    title: "The loop never counts",
    weight: "wrong",
    where: { khapra: [24] },
    printed: "while t < max_iterations, and nothing adds to t",
    right: "add 1 to t in the loop, or count as on slides 9 to 11: while t++ < max_iterations",
    transcription: "possible",
    proof: () => {
      const never = runPrinted("while t < max", 1000);
      const counted = runPrinted("while t++ < max", 1000);
      return {
        computed: {
          cap: 1000,
          "iterations of the first, when left": never.iterations,
          "iterations of the other": counted.iterations,
        },
        contradicts: !never.stopped && counted.stopped && counted.iterations === 1000,
        shows:
          "As printed the loop was still running after ten times its cap; the other form ends.",
      };
    },
  },
  {
    id: "E36",
    title: "W_112 announced, W_111 derived",
    weight: "inconsistent",
    where: { khapra: [24, 25, 28, 29] },
    printed: "the focus is on W_112; the chains are for W_111",
    right: "one of the two throughout",
    transcription: "unlikely",
    proof: () => {
      const compared = gradientCheck(layered([2, 2, 1]), [[1, 3]], [[0]], sumSquaredError);
      const [first, second] = ["w_111", "w_112"].map(
        (name) => compared.find((entry) => entry.name === name)?.numeric as number,
      ) as [number, number];
      return {
        computed: { "∂L/∂W_111": first, "∂L/∂W_112": second },
        contradicts: Math.abs(first - second) > 1e-3,
        shows: "They are different derivatives: one has x_1 as its last factor, the other x_2.",
      };
    },
  },
  {
    id: "E37",
    title: "The chains of the thin network",
    weight: "wrong",
    where: { khapra: [25] },
    printed:
      "∂L/∂a_l11 ∂ŷ/∂a_l11 … ∂h_11/∂W_111 ∂h_11/∂a_11 ∂a_11/∂W_111; " +
      "∂L/∂W_111 = ∂L/∂W_111 ∂h_11/∂a_11",
    right:
      "∂L/∂ŷ ∂ŷ/∂a_L1 ∂a_L1/∂h_21 … ∂h_11/∂a_11 ∂a_11/∂W_111; ∂L/∂W_111 = ∂L/∂h_11 ∂h_11/∂W_111",
    transcription: "likely",
    proof: () => {
      const { right, asPrinted, selfReferring, numeric } = compressed(1);
      return {
        computed: {
          "the long chain as printed": asPrinted,
          "the short one as printed": selfReferring,
          "the right chain": right,
          "central difference": numeric,
        },
        contradicts:
          Math.abs(asPrinted - numeric) > 1e-4 &&
          Math.abs(selfReferring - numeric) > 1e-4 &&
          Math.abs(right - numeric) < 1e-8,
        shows: "The printed factors do not cancel to ∂L/∂W_111; the second needs ∂h_11/∂a_11 = 1.",
      };
    },
  },
  {
    id: "E38",
    title: "h_L asked instead of h_(L-1)",
    weight: "inconsistent",
    where: { khapra: [27, 28] },
    printed: "the output layer points at W_L, b_L and h_L",
    right: "W_L, b_L and h_(L-1), as on slide 27",
    transcription: "unlikely",
    proof: () => {
      const network = layered([3, 4, 2]);
      const x = randomRows(1, 3);
      const hidden = network.layers.slice(0, 2).reduce((h, layer) => layer.forward(h).toArray(), x);
      const needed = network.layers[2]?.inputs as number;
      const given = network.forward(x).columns;
      return {
        computed: {
          "entries that W_L takes": needed,
          "entries of h_L = ŷ": given,
          "entries of h_(L-1)": hidden[0]?.length,
          "σ'(0), what h_L would pass on to itself": sigmoid.derivative(0),
        },
        contradicts: needed !== given && needed === hidden[0]?.length,
        shows: "h_L is the output itself; what W_L multiplies is h_(L-1).",
      };
    },
  },
];
