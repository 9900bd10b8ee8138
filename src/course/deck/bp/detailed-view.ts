import type { Dense } from "../../../library/layer/index.js";
import { sumSquaredError } from "../../../library/loss/index.js";
import { networkSize } from "../../../library/network/index.js";
import { networkFigure } from "../../figure/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference } from "../../ledger/demonstration/agreement.js";
import { drawn } from "../../ledger/demonstration/drawn.js";
import { evidence } from "../../ledger/evidence.js";
import { detailed, detailedNetwork, hiddenOutputs, printedGradients, x } from "./detailed.js";

/** Back Propagation deck: the detailed view (slides 22-27). */
export const detailedView: readonly Claim[] = [
  {
    id: "bp-detailed-loss",
    slides: [22],
    kind: "formula",
    statement: "L = (GT-P)².",
    check: () => {
      const { P, GT } = detailed();
      const loss = sumSquaredError.value([[P]], [[GT]]);
      return evidence(
        { GT, P, "(GT - P)²": (GT - P) ** 2, L: loss },
        Math.abs(loss - (GT - P) ** 2) < 1e-15,
      );
    },
    touches: ["E46"],
    shownIn: "09#detailed-view",
  },
  {
    id: "bp-detailed-z",
    slides: [22],
    kind: "formula",
    statement: "z = Wx, W ∈ ℝ^(4×3).",
    printed: ["4x3"],
    check: () => {
      const layer = detailedNetwork().layers[0] as Dense;
      const { z } = detailed();
      const byLayer = layer.forward([x]).row(0);
      return {
        ...evidence({ "z by hand": z, "W x": byLayer }, largestDifference(z, byLayer) < 1e-14),
        asPrinted: [layer.W.value.shape],
      };
    },
    shownIn: "09#detailed-view",
  },
  {
    id: "bp-detailed-y",
    slides: [22],
    kind: "formula",
    statement: "y_j = φ(z_j), j = 1..4.",
    check: () => {
      const { z, y } = detailed();
      return evidence(
        { z, "φ(z)": y, "by layers": hiddenOutputs() },
        largestDifference(y, hiddenOutputs()) < 1e-14,
      );
    },
    shownIn: "09#detailed-view",
  },
  {
    id: "bp-detailed-O",
    slides: [22],
    kind: "formula",
    statement: "O = [w'_11 w'_12 w'_13 w'_14] y.",
    printed: ["1x4"],
    check: () => {
      const last = detailedNetwork().layers[2] as Dense;
      const { y, O } = detailed();
      const byLayer = last.forward([y]).at(0, 0);
      return {
        ...evidence({ y, "w' y by hand": O, O: byLayer }, Math.abs(O - byLayer) < 1e-14),
        asPrinted: [last.W.value.shape],
      };
    },
    shownIn: "09#detailed-view",
  },
  {
    id: "bp-detailed-P",
    slides: [22],
    kind: "formula",
    statement: "P = φ(O).",
    check: () => {
      const { O, P } = detailed();
      const network = detailedNetwork().forward([x]).at(0, 0);
      return evidence({ O, "φ(O)": P, "the network": network }, Math.abs(P - network) < 1e-14);
    },
    shownIn: "09#detailed-view",
  },
  {
    id: "bp-detailed-grad-out",
    slides: [23, 24, 25, 26, 27],
    kind: "formula",
    statement: "∂L/∂w'_1j = -2(GT-P) φ'(O) y_j.",
    origin: "derived",
    check: () => {
      const { out, numericOut } = printedGradients();
      return evidence(
        { "-2(GT-P) φ'(O) y_j": out, "central differences": numericOut },
        largestDifference(out, numericOut) < 1e-8,
      );
    },
    shownIn: "09#detailed-view",
  },
  {
    id: "bp-detailed-grad-hidden",
    slides: [23, 24, 25, 26, 27],
    kind: "formula",
    statement: "∂L/∂w_jk = -2(GT-P) φ'(O) w'_1j φ'(z_j) x_k.",
    origin: "derived",
    check: () => {
      const { hidden, numericHidden } = printedGradients();
      return evidence(
        { "-2(GT-P) φ'(O) w'_1j φ'(z_j) x_k": hidden, "central differences": numericHidden },
        largestDifference(hidden.flat(), numericHidden.flat()) < 1e-8,
      );
    },
    shownIn: "09#detailed-view",
  },
  {
    id: "bp-detailed-param-count",
    slides: [22],
    kind: "exercise-worthy",
    statement: "Parameters of the 3-4-1 bias-free net.",
    origin: "derived",
    check: () => {
      const { weights, biases } = networkSize([3, 4, 1]);
      const entries = detailedNetwork()
        .parameters.filter(({ role }) => role === "weights")
        .reduce((sum, { value }) => sum + value.data.length, 0);
      return evidence(
        {
          "weights of 3-4-1": weights,
          "biases it would have": biases,
          "entries of W and w'": entries,
        },
        weights === entries && entries === 16,
      );
    },
    shownIn: "09#detailed-view",
  },
  {
    id: "bp-fig-detailed-view",
    slides: [22, 23, 24, 25, 26, 27],
    kind: "figure",
    statement:
      "Detailed view: network with forward values and backward partial derivatives " +
      "written on it.",
    check: () =>
      drawn(networkFigure, detailedNetwork(), { title: "The detailed view: 3-4-1", weights: true }),
    shownIn: "09#detailed-view",
  },
];
