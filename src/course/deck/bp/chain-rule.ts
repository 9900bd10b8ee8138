import { numericalGradient } from "../../../library/descent/index.js";
import { jacobianOf } from "../../../library/layer/checked.js";
import { Activation, Dense, type Layer, sigmoid } from "../../../library/layer/index.js";
import { Matrix, multiplyMatrices } from "../../../library/matrix/index.js";
import { blockFigure } from "../../figure/index.js";
import type { Claim } from "../../ledger/claim.js";
import {
  gradientAgrees,
  largestDifference,
  randomRows,
} from "../../ledger/demonstration/agreement.js";
import { drawn } from "../../ledger/demonstration/drawn.js";
import { evidence } from "../../ledger/evidence.js";
import { blocks, wires } from "./block-drawings.js";

/** x → y = W x → L = Σ y²: one block between an input and a loss. */
const W = randomRows(2, 3, 4);
const block = (v: readonly number[]) =>
  W.map((row) => row.reduce((sum, w, i) => sum + w * v[i], 0));
const lossOf = (v: readonly number[]) => block(v).reduce((sum, yi) => sum + yi ** 2, 0);
const upstream = (v: readonly number[]) => block(v).map((yi) => 2 * yi);

/** Back Propagation deck: chain rule and key computation (slides 16-20). */
export const chainRule: readonly Claim[] = [
  {
    id: "bp-chain-rule-q1",
    slides: [17],
    kind: "formula",
    statement: "Given y(x) and ∂L/∂y: ∂L/∂x = ∂L/∂y ∂y/∂x.",
    check: () =>
      gradientAgrees(3, lossOf, (v) =>
        multiplyMatrices(Matrix.from([upstream(v)]), Matrix.from(W)).row(0),
      ),
    shownIn: "05#one-block",
  },
  {
    id: "bp-chain-rule-q2",
    slides: [18],
    kind: "formula",
    statement: "Given ∂y/∂x and ∂L/∂y; for each block only ∂y/∂x is needed.",
    check: () => {
      const layers = [new Dense(3, 2, { weights: W }), new Activation(sigmoid)];
      const v = [0.5, -1, 2];
      const results = layers.map((layer: Layer) => {
        const width = layer.forward([v]).columns;
        const up = Array.from({ length: width }, (_, i) => i + 1);
        const byJacobian = multiplyMatrices(Matrix.from([up]), jacobianOf(layer, 0)).row(0);
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
    slides: [17, 18],
    kind: "exercise-worthy",
    statement: "Given y(x) and ∂L/∂y, find ∂L/∂x.",
    origin: "derived",
    check: () => {
      const v = [0.5, -1, 2];
      const answer = [0, 1, 2].map((i) =>
        upstream(v).reduce((sum, u, j) => sum + u * W[j]?.[i], 0),
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
    slides: [16, 17, 18],
    kind: "figure",
    statement: "Block diagram x → y(x) → L with upstream and downstream gradients.",
    check: () =>
      drawn(
        blockFigure,
        [{ label: "y(x)" }],
        [
          { forward: "x", backward: "∂L/∂x" },
          { forward: "y", backward: "∂L/∂y" },
        ],
      ),
    shownIn: "05#one-block",
  },
  {
    id: "bp-key-forward",
    slides: [19],
    kind: "figure",
    statement: "Key computation: forward propagation x_(i-1), W_i → x_i through boxes holding W.",
    check: () =>
      drawn(blockFigure, blocks, wires("x"), { title: "Forward: x_(i-1) and W_i give x_i" }),
    shownIn: "09#forward-and-backward",
  },
  {
    id: "bp-key-backward",
    slides: [20],
    kind: "figure",
    statement: "Key computation: backward propagation through the same boxes.",
    check: () =>
      drawn(blockFigure, blocks, wires("x", true), { title: "Backward through the same boxes" }),
    shownIn: "09#forward-and-backward",
  },
];
