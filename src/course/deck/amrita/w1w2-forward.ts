import { numericalDerivative } from "../../../library/descent/index.js";
import { Dense, sigmoid } from "../../../library/layer/index.js";
import { halfSquaredError, sumSquaredError } from "../../../library/loss/index.js";
import { evidence, largestDifference, refusal } from "../agreement.js";
import type { Claim } from "../claim.js";
import { equalAsPrinted } from "../printed.js";
import { exampleNetwork, forwardPass, given } from "./example.js";
import { printed } from "./printed-factors.js";

const weightsOfLayer = (index: number) => exampleNetwork().parameters[index]?.value.toArray() ?? [];

const product = (W: readonly (readonly number[])[], v: readonly number[]) =>
  W.map((row) => row.reduce((sum, w, i) => sum + w * (v[i] as number), 0));

/** Amrita, the W1/W2 example: what is given, and its forward pass (l.250-258, l.287-295). */
export const w1w2Forward: readonly Claim[] = [
  {
    id: "amrita-ex-b",
    slide: "W1/W2 example: w_212 (l.250, l.291)",
    kind: "number",
    statement: "The biases of the W1/W2 example are zero; printed as one vector b = [0 0].",
    printed: [0, 0],
    check: () => {
      const message = refusal(() => new Dense(4, 4, { weights: given.W1, biases: [0, 0] }));
      return evidence(
        { "biases printed": 2, "biases of layer 1": 4, "biases of layer 2": 2 },
        message === undefined,
      );
    },
    erratum: "E26",
    shownIn: "08#given",
  },
  {
    id: "amrita-ex-W1",
    slide: "W1/W2 example: w_212 (l.252, l.293)",
    kind: "number",
    statement: "W_1, 4×4; its rows are the receiving neurons.",
    printed: given.W1,
    check: () => ({ computed: { "rows and columns": [4, 4], W_1: weightsOfLayer(0) } }),
    shownIn: "08#given",
  },
  {
    id: "amrita-ex-W2",
    slide: "W1/W2 example: w_212 (l.254, l.295)",
    kind: "number",
    statement: "W_2, 2×4; its rows are the outputs.",
    printed: given.W2,
    check: () => ({ computed: { "rows and columns": [2, 4], W_2: weightsOfLayer(2) } }),
    shownIn: "08#given",
  },
  {
    id: "amrita-ex-x",
    slide: "W1/W2 example: w_212 (l.256, l.287)",
    kind: "number",
    statement: "Input x.",
    printed: given.x,
    check: () => ({
      computed: { "inputs that W_1 takes": weightsOfLayer(0)[0]?.length ?? 0, x: given.x },
    }),
    shownIn: "08#given",
  },
  {
    id: "amrita-ex-y",
    slide: "W1/W2 example: w_212 (l.258, l.289)",
    kind: "number",
    statement: "Target y.",
    printed: given.y,
    check: () => ({ computed: { "outputs that W_2 gives": weightsOfLayer(2).length, y: given.y } }),
    shownIn: "08#given",
  },
  {
    id: "amrita-ex-a1",
    slide: "W1/W2 example: w_212 (l.248-270, l.287-295)",
    kind: "number",
    statement: "a_1 = W_1 x + b_1 (not printed).",
    derived: true,
    check: () => {
      const { a1 } = forwardPass();
      const byHand = product(given.W1, given.x);
      return evidence({ "W_1 x by hand": byHand, a_1: a1 }, largestDifference(a1, byHand) < 1e-14);
    },
    shownIn: "08#forward",
  },
  {
    id: "amrita-ex-h1",
    slide: "W1/W2 example: w_212 (l.248-270, l.287-295)",
    kind: "number",
    statement: "h_1 = σ(a_1); only h_12 and h_13 appear.",
    derived: true,
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
    slide: "W1/W2 example: w_212 (l.248-270, l.287-295)",
    kind: "number",
    statement: "a_2 = W_2 h_1 + b_2 (not printed).",
    derived: true,
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
    slide: "W1/W2 example: w_212 (l.248-270, l.287-295)",
    kind: "number",
    statement: "ŷ = softmax(a_2); 0.77 is implied by -0.46 = -2(1 - 0.77).",
    derived: true,
    check: () => {
      const { a2, yHat } = forwardPass();
      const [first, second] = a2 as [number, number];
      const byLogistic = [sigmoid.value(first - second), sigmoid.value(second - first)];
      const implied = 1 + Number(printed.dLdYHat1) / 2;
      return evidence(
        { "σ(a_21 - a_22), σ(a_22 - a_21)": byLogistic, "implied by the print": implied, ŷ: yHat },
        largestDifference(yHat, byLogistic) < 1e-14 &&
          Math.abs(implied - (yHat[0] as number)) < 0.005,
      );
    },
    shownIn: "08#forward",
  },
  {
    id: "amrita-ex-loss",
    slide: "W1/W2 example: w_212 (l.263)",
    kind: "formula",
    statement:
      "Loss of the example: L = Σ_i (y_i - ŷ_i)², without 1/2; the slides never print it, " +
      "but -0.46 needs it.",
    derived: true,
    check: () => {
      const { yHat, loss } = forwardPass();
      const slope = (of: typeof sumSquaredError) =>
        numericalDerivative(
          (p) => of.value([[p, yHat[1] as number]], [given.y]),
          yHat[0] as number,
        );
      const [whole, half] = [slope(sumSquaredError), slope(halfSquaredError)];
      return evidence(
        { "∂L/∂ŷ_1 with 1/2": half, "∂L/∂ŷ_1 without": whole, L: loss },
        equalAsPrinted(printed.dLdYHat1, whole) && !equalAsPrinted(printed.dLdYHat1, half),
      );
    },
    erratum: "E27",
    shownIn: "08#loss",
  },
];
