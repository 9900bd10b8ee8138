import { numericalDerivative } from "../../../library/descent/index.js";
import { sigmoid } from "../../../library/layer/index.js";
import { halfSquaredError, sumSquaredError } from "../../../library/loss/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference } from "../../ledger/demonstration/agreement.js";
import { evidence } from "../../ledger/evidence.js";
import { equalAsPrinted } from "../../ledger/printed.js";
import { exampleNetwork, forwardPass, given } from "./example.js";
import { printed } from "./printed-factors.js";

const weightsOfLayer = (index: number) => exampleNetwork().parameters[index]?.value.toArray() ?? [];

const product = (W: readonly (readonly number[])[], v: readonly number[]) =>
  W.map((row) => row.reduce((sum, w, i) => sum + w * v[i], 0));

/** Amrita, the W1/W2 example: what is given, and its forward pass (slides 17, 19). */
export const w1w2Forward: readonly Claim[] = [
  {
    id: "amrita-ex-b",
    slides: [17, 19],
    kind: "number",
    statement: "The biases of the W1/W2 example are zero: b = [0 0], a zero for each layer.",
    printed: [0, 0],
    origin: "given",
    check: () => {
      const biases = [1, 3].map((index) => weightsOfLayer(index)[0] ?? []);
      return {
        ...evidence(
          { "biases of layer 1": biases[0] ?? [], "biases of layer 2": biases[1] ?? [] },
          biases.flat().every((b) => b === 0),
        ),
        asPrinted: biases.map((b) => b[0] ?? Number.NaN),
      };
    },
    shownIn: "08#given",
  },
  {
    id: "amrita-ex-W1",
    slides: [17, 19],
    kind: "number",
    statement: "W_1, 4×4; its rows are the receiving neurons.",
    printed: given.W1,
    origin: "given",
    check: () => ({ computed: { "rows and columns": [4, 4], W_1: weightsOfLayer(0) } }),
    shownIn: "08#given",
  },
  {
    id: "amrita-ex-W2",
    slides: [17, 19],
    kind: "number",
    statement: "W_2, 2×4; its rows are the outputs.",
    printed: given.W2,
    origin: "given",
    check: () => ({ computed: { "rows and columns": [2, 4], W_2: weightsOfLayer(2) } }),
    shownIn: "08#given",
  },
  {
    id: "amrita-ex-x",
    slides: [17, 19],
    kind: "number",
    statement: "Input x.",
    printed: given.x,
    origin: "given",
    check: () => ({
      computed: { "inputs that W_1 takes": weightsOfLayer(0)[0]?.length ?? 0, x: given.x },
    }),
    shownIn: "08#given",
  },
  {
    id: "amrita-ex-y",
    slides: [17, 19],
    kind: "number",
    statement: "Target y.",
    printed: given.y,
    origin: "given",
    check: () => ({ computed: { "outputs that W_2 gives": weightsOfLayer(2).length, y: given.y } }),
    shownIn: "08#given",
  },
  {
    id: "amrita-ex-a1",
    slides: [17, 19],
    kind: "number",
    statement: "a_1 = W_1 x + b_1 (not printed).",
    origin: "derived",
    check: () => {
      const { a1 } = forwardPass();
      const byHand = product(given.W1, given.x);
      return evidence({ "W_1 x by hand": byHand, a_1: a1 }, largestDifference(a1, byHand) < 1e-14);
    },
    shownIn: "08#forward",
  },
  {
    id: "amrita-ex-h1",
    slides: [17, 19],
    kind: "number",
    statement: "h_1 = σ(a_1); only h_12 and h_13 appear.",
    origin: "derived",
    check: () => {
      const { a1, h1 } = forwardPass();
      const byTanh = a1.map((a) => (1 + Math.tanh(a / 2)) / 2);
      return evidence(
        { a_1: a1, "(1 + tanh(a_1 / 2)) / 2": byTanh, h_1: h1 },
        largestDifference(h1, byTanh) < 1e-14,
      );
    },
    shownIn: "08#forward",
  },
  {
    id: "amrita-ex-a2",
    slides: [17, 19],
    kind: "number",
    statement: "a_2 = W_2 h_1 + b_2 (not printed).",
    origin: "derived",
    check: () => {
      const { h1, a2 } = forwardPass();
      const byHand = product(given.W2, h1);
      return evidence(
        { "W_2 h_1 by hand": byHand, a_2: a2 },
        largestDifference(a2, byHand) < 1e-14,
      );
    },
    shownIn: "08#forward",
  },
  {
    id: "amrita-ex-yhat",
    slides: [17, 19],
    kind: "number",
    statement: "ŷ = softmax(a_2); 0.77 is implied by -0.46 = -2(1 - 0.77).",
    origin: "derived",
    check: () => {
      const { a2, yHat } = forwardPass();
      const [first, second] = a2 as [number, number];
      const byLogistic = [sigmoid.value(first - second), sigmoid.value(second - first)];
      const implied = 1 + Number(printed.dLdYHat1) / 2;
      return evidence(
        { "σ(a_21 - a_22), σ(a_22 - a_21)": byLogistic, "implied by the print": implied, ŷ: yHat },
        largestDifference(yHat, byLogistic) < 1e-14 && Math.abs(implied - yHat[0]) < 0.005,
      );
    },
    shownIn: "08#forward",
  },
  {
    id: "amrita-ex-loss",
    slides: [17],
    kind: "formula",
    statement:
      "Loss of the example: L = Σ_i (y_i - ŷ_i)², without 1/2; the slides never print it, " +
      "but -0.46 needs it.",
    origin: "derived",
    check: () => {
      const { yHat, loss } = forwardPass();
      const slope = (of: typeof sumSquaredError) =>
        numericalDerivative((p) => of.value([[p, yHat[1]]], [given.y]), yHat[0]);
      const [whole, half] = [slope(sumSquaredError), slope(halfSquaredError)];
      return evidence(
        { "∂L/∂ŷ_1 with 1/2": half, "∂L/∂ŷ_1 without": whole, L: loss },
        equalAsPrinted(printed.dLdYHat1, whole) && !equalAsPrinted(printed.dLdYHat1, half),
      );
    },
    touches: ["E27"],
    shownIn: "08#loss",
  },
];
