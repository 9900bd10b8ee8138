import { numericalDerivative } from "../../../library/descent/index.js";
import { Activation, Dense, sigmoid } from "../../../library/layer/index.js";
import { blockFigure } from "../../figure/index.js";
import type { Claim } from "../../ledger/claim.js";
import {
  derivativeAgrees,
  largestDifference,
  randomRows,
} from "../../ledger/demonstration/agreement.js";
import { drawn } from "../../ledger/demonstration/drawn.js";
import { evidence } from "../../ledger/evidence.js";
import { blocks, wires } from "./block-drawings.js";

/** Back Propagation deck: two kinds of blocks, and propagation through them (slides 32-35). */
export const twoBlocks: readonly Claim[] = [
  {
    id: "bp-block-linear",
    slides: [32],
    kind: "formula",
    statement: "Block 1: y = Wx; ∂y/∂x = W.",
    check: () => {
      const layer = new Dense(3, 2, { weights: randomRows(2, 3) });
      const x = [0.3, -1, 2];
      const columns = x.map((_, i) =>
        [0, 1].map((j) =>
          numericalDerivative(
            (v) => layer.forward([x.map((xk, k) => (k === i ? v : xk))]).at(0, j),
            x[i],
          ),
        ),
      );
      const W = layer.W.value.toArray();
      return evidence(
        { W, "∂y/∂x by central differences, by columns": columns },
        largestDifference(
          [0, 1, 2].flatMap((i) => columns[i]),
          [0, 1, 2].flatMap((i) => W.map((row) => row[i])),
        ) < 1e-8,
      );
    },
    shownIn: "09#blocks",
  },
  {
    id: "bp-block-sigmoid",
    slides: [32],
    kind: "formula",
    statement: "Block 2: y = φ(x) = 1/(1+e^(-x)); ∂y/∂x = diag(φ(1-φ)).",
    check: () => {
      const x = [0.3, -1, 2];
      const layer = new Activation(sigmoid);
      const φ = layer.forward([x]).row(0);
      const jacobian = layer.jacobian(0).toArray();
      const diagonal = φ.map((p, i) => φ.map((_, j) => (i === j ? p * (1 - p) : 0)));
      const slopes = derivativeAgrees(
        sigmoid.value,
        (a) => sigmoid.value(a) * (1 - sigmoid.value(a)),
      );
      return evidence(
        {
          "∂y/∂x": jacobian,
          "largest difference of φ(1-φ)": slopes.computed["largest relative difference"] as number,
        },
        slopes.holds === true && largestDifference(jacobian.flat(), diagonal.flat()) < 1e-14,
      );
    },
    shownIn: "09#blocks",
  },
  {
    id: "bp-question-dydx",
    slides: [32],
    kind: "exercise-worthy",
    statement: "In either case dy/dx is easy: compute it.",
    origin: "derived",
    check: () => {
      const checks = [
        derivativeAgrees(
          (x) => 3 * x,
          () => 3,
        ),
        derivativeAgrees(sigmoid.value, (a) => sigmoid.value(a) * (1 - sigmoid.value(a))),
      ];
      return evidence(
        {
          "largest differences: y = 3x, y = φ(x)": checks.map(
            ({ computed }) => computed["largest relative difference"] as number,
          ),
        },
        checks.every(({ holds }) => holds === true),
      );
    },
    shownIn: "09#blocks",
  },
  {
    id: "bp-fig-simpler-view",
    slides: [33],
    kind: "figure",
    statement:
      "Chain of alternating blocks: learnable matrix multiplications and non-learnable " +
      "nonlinear functions.",
    check: () =>
      drawn(blockFigure, blocks, wires("Y"), { title: "Matrix blocks and nonlinear ones" }),
    shownIn: "09#blocks",
  },
  {
    id: "bp-fig-propagation-XY",
    slides: [34],
    kind: "figure",
    statement: "Block-wise propagation of dL/dY from Y to X.",
    check: () =>
      drawn(blockFigure, blocks, wires("Y", true), { title: "∂L/∂Y handed back to ∂L/∂X" }),
    shownIn: "09#blockwise",
  },
];
