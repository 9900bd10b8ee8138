import { Activation, identity, sigmoid } from "../../../library/layer/index.js";
import { meanSquaredError } from "../../../library/loss/index.js";
import { largestDifference, randomRows } from "../../ledger/demonstration/agreement.js";
import { talkChain } from "../../ledger/demonstration/chain.js";
import { endingIn } from "../../ledger/demonstration/networks.js";
import type { RejectedReport } from "../../ledger/erratum.js";
import { runPrinted } from "./printed-algorithm.js";

/** CS7015 lecture 4: reports that turned out to be no mistake. */
export const rejected: readonly RejectedReport[] = [
  {
    id: "E32",
    title: "K and k, and three spaces for one y_i",
    where: { khapra: [6, 16, 17, 18] },
    reported: "K and k for the number of outputs; y_i in ℝ³, ℝⁿ and ℝ",
    reason: "the general case and two examples of it; the loss is the same sum in all of them",
    check: () => {
      const losses = [1, 3, 5].map((n) => {
        const [yHat, y] = [randomRows(4, n, 1), randomRows(4, n, 2)];
        const gaps = y.flat().map((value, i) => (value - (yHat.flat()[i] ?? Number.NaN)) ** 2);
        const sum = gaps.reduce((total, gap) => total + gap, 0);
        return [sum / 4, meanSquaredError.value(yHat, y)];
      });
      return {
        computed: { "1/N ΣΣ by hand and by the library, in ℝ, ℝ³, ℝ⁵": losses },
        isRight: losses.every(([a = 0, b = 1]) => Math.abs(a - b) < 1e-14),
      };
    },
  },
  {
    id: "E33",
    title: "Garbled algorithms",
    where: { khapra: [6, 9, 10, 11] },
    reported: "t ← without a value; w_σ; W^0, b^0; no ellipses in ∇θ",
    reason: "letters lost when the slides became text; with t ← 0 and w_0 the algorithm runs",
    check: () => {
      const { iterations, loss } = runPrinted("while t++ < max", 1000);
      return {
        computed: { "iterations, cap 1000": iterations, "loss left": loss },
        isRight: iterations === 1000 && loss < 1e-6,
      };
    },
  },
  {
    id: "E35",
    title: "One affine map too many",
    where: { khapra: [17] },
    reported: "O(a_L) = W_O a_L + b_O, where the identity is enough",
    reason: "more than is needed, but not wrong: it is a linear output, of another W_L and b_L",
    check: () => {
      const [W, WO, h] = [randomRows(2, 3, 1), randomRows(2, 2, 2), randomRows(1, 3, 3)[0] ?? []];
      const apply = (M: readonly (readonly number[])[], v: readonly number[]) =>
        M.map((row) => row.reduce((sum, m, i) => sum + m * (v[i] ?? Number.NaN), 0));
      const merged = WO.map((row) =>
        [0, 1, 2].map((j) => row.reduce((sum, o, i) => sum + o * (W[i]?.[j] ?? Number.NaN), 0)),
      );
      const [twice, once] = [apply(WO, apply(W, h)), apply(merged, h).map(identity.value)];
      return {
        computed: { "W_O (W_L h)": twice, "one matrix W_O W_L and the identity": once },
        isRight: largestDifference(twice, once) < 1e-14,
      };
    },
  },
  {
    id: "E39",
    title: "Garbled letters in the chain",
    where: { khapra: [28, 29] },
    reported: "W_x11, W_11, a_1, g_1, g_2 and y^ for W_111, a_3, a_1, a_2 and ŷ",
    reason: "letters misread when the slides became text; other builds have them right",
    check: () => {
      const network = endingIn(() => new Activation(sigmoid), [3, 3, 3, 2]);
      const { computed, holds } = talkChain(network, [0.5, -1, 2], [1, 0]);
      return { computed, isRight: holds === true };
    },
  },
];
