import { blockFigure } from "../../figure/index.js";
import { evidence, largestDifference } from "../agreement.js";
import type { Claim } from "../claim.js";
import { drawn } from "../drawn.js";
import { blocks, wires } from "./block-drawings.js";
import { blockwise } from "./blockwise.js";

/** Back Propagation deck: block-wise back-propagation, equations (1)-(3) (l.261-274). */
export const blockwiseAlgorithm: readonly Claim[] = [
  {
    id: "bp-learning-Y1-Y3-Y5",
    slide: "Propagation and learning (l.261)",
    kind: "formula",
    statement: "∂L/∂W = ∂L/∂Y_1 ∂Y_1/∂W, ∂L/∂Y_3 ∂Y_3/∂W, ∂L/∂Y_5 ∂Y_5/∂W; W^(n+1) = Wⁿ - η dL/dW.",
    check: () => {
      const { byBlocks, byNetwork } = blockwise();
      return evidence(
        {
          "∂L/∂W_1, ∂L/∂W_2, ∂L/∂W_3 at their first entries": byBlocks.map(
            (gradient) => gradient[0] as number,
          ),
          matrices: byBlocks.length,
        },
        byBlocks.every(
          (gradient, i) => largestDifference(gradient, byNetwork[i] as number[]) < 1e-14,
        ),
      );
    },
    erratum: "E50",
    shownIn: "09#blockwise",
  },
  {
    id: "bp-fig-also-learning",
    slide: "Propagation and learning (l.257-261)",
    kind: "figure",
    statement: "X → Y_1..Y_6 pipeline with learning at the odd (matrix) blocks.",
    check: () =>
      drawn(blockFigure, blocks, wires("Y", true), { title: "Learning at Y_1, Y_3 and Y_5" }),
    shownIn: "09#blockwise",
  },
  {
    id: "bp-blockwise-1",
    slide: "Block-wise back propagation (l.267)",
    kind: "formula",
    statement: "(1) ∂L/∂x = ∂L/∂y ∂y/∂x.",
    check: () => {
      const { dX, numericX } = blockwise();
      return evidence(
        { "∂L/∂x by blocks": dX, "central differences": numericX },
        largestDifference(dX, numericX) < 1e-8,
      );
    },
    erratum: "E49",
    shownIn: "09#blockwise",
  },
  {
    id: "bp-blockwise-2",
    slide: "Block-wise back propagation (l.267)",
    kind: "formula",
    statement: "(2) ∂L/∂W = ∂L/∂y ∂y/∂W.",
    check: () => {
      const { byBlocks, numericW } = blockwise();
      return evidence(
        { "∂L/∂W_1 by blocks": byBlocks[0] as number[], "central differences": numericW },
        largestDifference(byBlocks[0] as number[], numericW) < 1e-8,
      );
    },
    shownIn: "09#blockwise",
  },
  {
    id: "bp-blockwise-3",
    slide: "Block-wise back propagation (l.267)",
    kind: "formula",
    statement: "(3) W^(n+1) = Wⁿ - η ∂L/∂W.",
    check: () => {
      const { W, byBlocks, updated } = blockwise();
      return evidence(
        { "W^n": W, "W^(n+1), η = 0.1": updated },
        largestDifference(
          updated,
          W.map((w, i) => w - 0.1 * ((byBlocks[0] as number[])[i] as number)),
        ) < 1e-15,
      );
    },
    erratum: "E45",
    shownIn: "09#blockwise",
  },
  {
    id: "bp-blockwise-algorithm",
    slide: "Block-wise back propagation (l.269-274)",
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
    erratum: "E45",
    shownIn: "09#blockwise",
  },
];
