import { blockFigure } from "../../figure/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference } from "../../ledger/demonstration/agreement.js";
import { drawn } from "../../ledger/demonstration/drawn.js";
import { evidence } from "../../ledger/evidence.js";
import { blocks, wires } from "./block-drawings.js";
import { blockwise } from "./blockwise.js";

/** Back Propagation deck: block-wise back-propagation, equations (1)-(3) (slides 35-37). */
export const blockwiseAlgorithm: readonly Claim[] = [
  {
    id: "bp-learning-Y1-Y3-Y5",
    slides: [35],
    kind: "formula",
    statement: "∂L/∂W = ∂L/∂Y_1 ∂Y_1/∂W, ∂L/∂Y_3 ∂Y_3/∂W, ∂L/∂Y_5 ∂Y_5/∂W; W^(n+1) = Wⁿ - η dL/dW.",
    check: () => {
      const { byBlocks, byNetwork } = blockwise();
      return evidence(
        {
          "∂L/∂W_1, ∂L/∂W_2, ∂L/∂W_3 at their first entries": byBlocks.map(
            (gradient) => gradient[0],
          ),
          matrices: byBlocks.length,
        },
        byBlocks.every((gradient, i) => largestDifference(gradient, byNetwork[i]) < 1e-14),
      );
    },
    touches: ["E50"],
    shownIn: "09#blockwise",
  },
  {
    id: "bp-fig-also-learning",
    slides: [35],
    kind: "figure",
    statement: "X → Y_1..Y_6 pipeline with learning at the odd (matrix) blocks.",
    check: () =>
      drawn(blockFigure, blocks, wires("Y", true), { title: "Learning at Y_1, Y_3 and Y_5" }),
    shownIn: "09#blockwise",
  },
  {
    id: "bp-blockwise-1",
    slides: [37],
    kind: "formula",
    statement: "(1) ∂L/∂x = ∂L/∂y ∂y/∂x.",
    check: () => {
      const { dX, numericX } = blockwise();
      return evidence(
        { "∂L/∂x by blocks": dX, "central differences": numericX },
        largestDifference(dX, numericX) < 1e-8,
      );
    },
    shownIn: "09#blockwise",
  },
  {
    id: "bp-blockwise-2",
    slides: [37],
    kind: "formula",
    statement: "(2) ∂L/∂W = ∂L/∂y ∂y/∂W.",
    check: () => {
      const { byBlocks, numericW } = blockwise();
      return evidence(
        { "∂L/∂W_1 by blocks": byBlocks[0], "central differences": numericW },
        largestDifference(byBlocks[0], numericW) < 1e-8,
      );
    },
    shownIn: "09#blockwise",
  },
  {
    id: "bp-blockwise-3",
    slides: [37],
    kind: "formula",
    statement: "(3) W^(n+1) = Wⁿ - η ∂L/∂W.",
    check: () => {
      const { W, byBlocks, updated } = blockwise();
      return evidence(
        { "W^n": W, "W^(n+1), η = 0.1": updated },
        largestDifference(
          updated,
          W.map((w, i) => w - 0.1 * byBlocks[0][i]),
        ) < 1e-15,
      );
    },
    touches: ["E45"],
    shownIn: "09#blockwise",
  },
  {
    id: "bp-blockwise-algorithm",
    slides: [37],
    kind: "algorithm",
    statement:
      "N stages; for block ℓ: compute ∂L/∂x by (1); if it has parameters compute ∂L/∂W by " +
      "(2) and update by (3); pass ∂L/∂x as ∂L/∂y of stage ℓ-1; repeat to the first " +
      "block.",
    check: () => {
      const { visited, loss, after, dX, library } = blockwise();
      const [last] = library.slice(-1);
      const stages = library.map(({ stage }) => stage);
      return evidence(
        {
          "blocks, in the order visited": visited,
          "propagateBlocks: the same": stages,
          "∂L/∂X handed out at the end": dX,
          "loss before": loss,
          "after one pass": after,
        },
        after < loss &&
          largestDifference(visited, [6, 5, 4, 3, 2, 1]) === 0 &&
          largestDifference(stages, visited) === 0 &&
          largestDifference(dX, last?.dLdX ?? []) < 1e-14,
      );
    },
    touches: ["E45"],
    shownIn: "09#blockwise",
  },
];
