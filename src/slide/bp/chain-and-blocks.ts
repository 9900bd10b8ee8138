import { numericalGradient } from "../../descent/index.js";
import { graphFigure, networkFigure } from "../../figure/index.js";
import { Graph, variable } from "../../graph/index.js";
import { Activation, Dense, type Layer, sigmoid } from "../../layer/index.js";
import { sumSquaredError } from "../../loss/index.js";
import { Matrix, multiply } from "../../matrix/index.js";
import { networkSize } from "../../network/index.js";
import { evidence, gradientAgrees, largestDifference, randomRows } from "../agreement.js";
import type { Claim } from "../claim.js";
import { drawn } from "../drawn.js";
import { detailed, detailedNetwork, hiddenOutputs, printedGradients, x } from "./detailed.js";

/** x → y = W x → L = Σ y²: one block between an input and a loss. */
const W = randomRows(2, 3, 4);
const block = (v: readonly number[]) =>
  W.map((row) => row.reduce((sum, w, i) => sum + w * (v[i] as number), 0));
const lossOf = (v: readonly number[]) => block(v).reduce((sum, yi) => sum + yi ** 2, 0);
const upstream = (v: readonly number[]) => block(v).map((yi) => 2 * yi);

/** Back Propagation deck: chain rule, key computation, detailed view (l.111-195). */
export const chainAndBlocks: readonly Claim[] = [
  {
    id: "bp-chain-rule-q1",
    slide: "Chain rule (l.119-124)",
    kind: "formula",
    statement: "Given y(x) and ∂L/∂y: ∂L/∂x = ∂L/∂y ∂y/∂x.",
    check: () =>
      gradientAgrees(3, lossOf, (v) => multiply(Matrix.from([upstream(v)]), Matrix.from(W)).row(0)),
    erratum: "E49",
    shownIn: "05#one-block",
  },
  {
    id: "bp-chain-rule-q2",
    slide: "Chain rule (l.130-139)",
    kind: "formula",
    statement: "Given ∂y/∂x and ∂L/∂y; for each block only ∂y/∂x is needed.",
    check: () => {
      const layers = [new Dense(3, 2, { weights: W }), new Activation(sigmoid)];
      const v = [0.5, -1, 2];
      const results = layers.map((layer: Layer) => {
        const width = layer.forward([v]).columns;
        const up = Array.from({ length: width }, (_, i) => i + 1);
        const byJacobian = multiply(Matrix.from([up]), layer.jacobian(0)).row(0);
        return { byJacobian, byBackward: layer.backward([up]).row(0) };
      });
      return evidence(
        {
          "∂L/∂y · ∂y/∂x, matrix block and sigmoid block": results.map(
            ({ byJacobian }) => byJacobian,
          ),
          "the layers' backward": results.map(({ byBackward }) => byBackward),
        },
        results.every(
          ({ byJacobian, byBackward }) => largestDifference(byJacobian, byBackward) < 1e-14,
        ),
      );
    },
    shownIn: "05#one-block",
  },
  {
    id: "bp-question-dLdx",
    slide: "Chain rule (l.120, l.136)",
    kind: "exercise-worthy",
    statement: "Given y(x) and ∂L/∂y, find ∂L/∂x.",
    derived: true,
    check: () => {
      const v = [0.5, -1, 2];
      const answer = [0, 1, 2].map((i) =>
        upstream(v).reduce((sum, u, j) => sum + u * (W[j]?.[i] as number), 0),
      );
      const numeric = numericalGradient(lossOf, v);
      return evidence(
        { "∂L/∂y": upstream(v), "∂L/∂x = ∂L/∂y ∂y/∂x": answer, "central differences": numeric },
        largestDifference(answer, numeric) < 1e-8,
      );
    },
    shownIn: "05#one-block",
  },
  {
    id: "bp-fig-chain-block",
    slide: "Chain rule (l.113-139)",
    kind: "figure",
    statement: "Block diagram x -> y(x) -> L with upstream and downstream gradients.",
    check: () => {
      const graph = new Graph(variable("x", 0.5).times(3).sigmoid().squared());
      graph.backward();
      return drawn(graphFigure, graph, { title: "x, a block y(x), and the loss" });
    },
    shownIn: "05#one-block",
  },
  {
    id: "bp-key-forward",
    slide: "Key computation (l.141-146)",
    kind: "figure",
    statement: "Key computation: forward propagation x_{i-1}, W_i -> x_i through boxes holding W.",
    check: () =>
      drawn(networkFigure, [3, 4, 4, 1], {
        title: "Forward: x_(i-1) and W_i give x_i",
        stages: false,
      }),
    shownIn: "09#forward-and-backward",
  },
  {
    id: "bp-key-backward",
    slide: "Key computation (l.148)",
    kind: "figure",
    statement: "Key computation: backward propagation through the same boxes.",
    check: () => {
      const graph = new Graph(
        variable("x", 0.5).times(variable("W1", 3)).sigmoid().times(variable("W2", -2)).sigmoid(),
      );
      graph.backward();
      return drawn(graphFigure, graph, { title: "Backward through the same boxes" });
    },
    shownIn: "09#forward-and-backward",
  },
  {
    id: "bp-detailed-loss",
    slide: "Detailed view (l.158-160)",
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
    erratum: "E46",
    shownIn: "09#detailed-view",
  },
  {
    id: "bp-detailed-z",
    slide: "Detailed view (l.163)",
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
    slide: "Detailed view (l.165)",
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
    slide: "Detailed view (l.168)",
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
    slide: "Detailed view (l.170)",
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
    slide: "Detailed view (l.172-195)",
    kind: "formula",
    statement: "∂L/∂w'_1j = -2(GT-P) φ'(O) y_j.",
    derived: true,
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
    slide: "Detailed view (l.172-195)",
    kind: "formula",
    statement: "∂L/∂w_jk = -2(GT-P) φ'(O) w'_1j φ'(z_j) x_k.",
    derived: true,
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
    slide: "Detailed view (l.163-168)",
    kind: "exercise-worthy",
    statement: "Parameters of the 3-4-1 bias-free net.",
    derived: true,
    check: () => {
      const { weights, biases } = networkSize([3, 4, 1]);
      const entries = detailedNetwork()
        .parameters.filter(({ name }) => name === "W")
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
    slide: "Detailed view (l.154-195)",
    kind: "figure",
    statement:
      "Detailed view: network with forward values and backward partial derivatives " +
      "written on it.",
    check: () =>
      drawn(networkFigure, detailedNetwork(), { title: "The detailed view: 3-4-1", weights: true }),
    shownIn: "09#detailed-view",
  },
];
