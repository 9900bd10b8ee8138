import { gradientCheck } from "../../../library/backprop/index.js";
import { identity, sigmoid } from "../../../library/layer/index.js";
import { crossEntropy, sumSquaredError } from "../../../library/loss/index.js";
import { largestDifference, randomRows } from "../agreement.js";
import type { Erratum } from "../erratum.js";
import { runPrinted } from "../khapra/printed-algorithm.js";
import { compressed } from "../khapra/thin-network.js";
import { layered } from "../networks.js";
import { wording } from "./wording.js";

/** CS7015 lecture 4. */
export const khapraErrata: readonly Erratum[] = [
  {
    id: "E30",
    title: "Cross-entropy with its arguments swapped",
    class: "A",
    where: "khapra l.267",
    printed: "-Σ ŷ_c log y_c",
    right: "-Σ y_c log ŷ_c",
    transcription: "possible",
    proof: () => {
      const [y, yHat] = [
        [0.5, 0.3, 0.2],
        [0.7, 0.2, 0.1],
      ];
      const swapped = -yHat.reduce((sum, p, c) => sum + p * Math.log(y[c] as number), 0);
      // A one-hot target as the slide has it, its zeros replaced by ever smaller numbers.
      const tiny = [1e-2, 1e-8, 1e-300].map((ε) => -0.3 * Math.log(ε));
      return {
        computed: {
          "-Σ ŷ_c log y_c": swapped,
          "-Σ y_c log ŷ_c": crossEntropy.value([yHat], [y]),
          "-ŷ_c log y_c at ŷ_c = 0.3, y_c = 1e-2, 1e-8, 1e-300": tiny,
        },
        contradicts: swapped !== crossEntropy.value([yHat], [y]) && (tiny[2] as number) > 200,
        shows: "With the one-hot y of the slide it grows without bound; -log ŷ_ℓ does not follow.",
      };
    },
  },
  {
    id: "E31",
    title: "Missing index or hat",
    class: "C",
    where: "khapra l.82, l.243",
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
    id: "E32",
    title: "K and k, and three spaces for one y_i",
    class: "C",
    where: "khapra l.92, l.225-236, l.254",
    printed: "K and k for the number of outputs; y_i in ℝ³, ℝⁿ and ℝ",
    right: "k throughout; y_i ∈ ℝ³ for the ratings",
    transcription: "possible",
    proof: () => {
      const lengths = [3, 5, 1];
      const made = lengths.map((length) => layered([4, length]).forward([[1, 0, 1, 0]]).columns);
      return {
        computed: { "entries of y_i in ℝ³, in ℝⁿ with n = 5, in ℝ": made },
        contradicts: new Set(made).size === 3,
        shows: "One y_i cannot have three lengths.",
      };
    },
  },
  {
    id: "E33",
    title: "Garbled algorithms",
    class: "C",
    where: "khapra l.88, l.114-178",
    printed: "t ← without a value; w_σ; W^0, b^0; no ellipses in ∇θ",
    right: "t ← 0; w_0; W_1^0, b_1^0; ellipses",
    transcription: "certain",
    proof: () => {
      const listed = 4;
      const L = 3;
      const words = wording({ w_σ: "w_0", "W^0": "W_1^0", "b^0": "b_1^0" }, "");
      return {
        computed: {
          ...words.computed,
          "entries of ∇θ listed": listed,
          "entries for L = 3": 2 * L,
        },
        contradicts: words.contradicts && listed !== 2 * L,
        shows: "The names are not the parameters', and four entries of ∇θ leave two out.",
      };
    },
  },
  {
    id: "E34",
    title: "The loop never counts",
    class: "A",
    where: "khapra l.326-328; also l.121, l.145, l.172",
    printed:
      "while t < max_iterations, and nothing adds to t; elsewhere while t++ < max_iterations",
    right: "add 1 to t in the loop; let t++ start at index 0",
    transcription: "possible",
    proof: () => {
      const never = runPrinted("while t < max", 1000);
      const counted = runPrinted("while t++ < max", 1000);
      return {
        computed: {
          cap: 1000,
          "iterations of the first, when left": never.iterations,
          "iterations of the other": counted.iterations,
          "t in the other's first round": counted.firstIndex,
        },
        contradicts: !never.stopped && counted.stopped && counted.firstIndex === 1,
        shows: "The first form does not end; the other steps from θ_1 although θ_0 was given.",
      };
    },
  },
  {
    id: "E35",
    title: "One affine map too many",
    class: "B",
    where: "khapra l.241",
    printed: "O(a_L) = W_O a_L + b_O",
    right: "the identity is enough: a_L is affine already",
    transcription: "unlikely",
    proof: () => {
      const [W, WO, h] = [randomRows(2, 3, 1), randomRows(2, 2, 2), randomRows(1, 3, 3)];
      const [row = []] = h;
      const apply = (M: readonly (readonly number[])[], v: readonly number[]) =>
        M.map((entries) => entries.reduce((sum, m, i) => sum + m * (v[i] as number), 0));
      const product = WO.map((o) =>
        [0, 1, 2].map((j) => o.reduce((s, oi, i) => s + oi * (W[i]?.[j] ?? 0), 0)),
      );
      const [twice, once] = [apply(WO, apply(W, row)), apply(product, row).map(identity.value)];
      return {
        computed: { "W_O (W_L h)": twice, "one W_L' = W_O W_L and the identity": once },
        contradicts: largestDifference(twice, once) < 1e-14,
        shows: "Every output with W_O and b_O is an output without them, of another W_L and b_L.",
      };
    },
  },
  {
    id: "E36",
    title: "W_112 announced, W_111 derived",
    class: "B",
    where: "khapra l.313-314, l.337-378",
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
    class: "A",
    where: "khapra l.337, l.339, l.344",
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
    class: "B",
    where: "khapra l.359-360",
    printed: "the output layer points at W_L, b_L and h_L",
    right: "W_L, b_L and h_(L-1), as at l.355",
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
          "entries of h_(L-1)": hidden[0]?.length as number,
          "σ'(0), what h_L would pass on to itself": sigmoid.derivative(0),
        },
        contradicts: needed !== given && needed === hidden[0]?.length,
        shows: "h_L is the output itself; what W_L multiplies is h_(L-1).",
      };
    },
  },
  {
    id: "E39",
    title: "Garbled letters in the chain",
    class: "C",
    where: "khapra l.366, l.378",
    printed: "W_x11, W_11, a_1, g_1, g_2, y^",
    right: "W_111, W_111, a_3, a_1, a_2, ŷ",
    transcription: "certain",
    proof: () =>
      wording(
        { W_x11: "W_111", W_11: "W_111", a_1: "a_3", g_1: "a_1", g_2: "a_2", "y^": "ŷ" },
        "Each printed letter stands where another build of the slide has the right one.",
      ),
  },
];
