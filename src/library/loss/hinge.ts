import { invalid, nonNegative } from "../error/check.js";
import { combineEntries, sumOverEntries } from "../matrix/elementwise.js";
import { argMax, Matrix, type MatrixLike } from "../matrix/index.js";
import { type Loss, predictionsAndTargets } from "./loss.js";

/** Every loss that {@link multiclassHinge} has made. */
export const multiclassHinges = new WeakSet<Loss>();

/**
 * Mean multiclass SVM loss over M examples from scores s, L = 1/M Σ_i L_i with
 * L_i = Σ_(j ≠ y_i) max(0, s_j - s_(y_i) + Δ). ∂L_i/∂s_j = 1(s_j - s_(y_i) + Δ > 0) for j ≠ y_i, and
 * for the true class minus the number of classes that did not meet the margin.
 *
 * IIIT-Allahabad, "SVM loss: gradient". Where a margin is exactly 0 the subgradient 0 is taken.
 * Targets are one-hot rows.
 *
 * @example
 * ```ts
 * console.log(multiclassHinge(1).value([[3.2, 5.1, -1.7]], [[1, 0, 0]]).toFixed(1)); // 2.9
 * ```
 * @param delta the margin Δ, at least 0
 * @throws RangeError when a row of targets is not one-hot
 */
export function multiclassHinge(delta = 1): Loss {
  nonNegative("multiclassHinge: delta", delta);
  const name = `multiclassHinge(${delta})`;
  const loss: Loss = {
    name,
    value(scores, y) {
      const { S, classes } = scoresAndClasses(name, scores, y);
      let sum = 0;
      eachViolation(S, classes, delta, (_i, _j, margin) => {
        sum += margin;
      });
      return sum / S.rows;
    },
    gradient(scores, y) {
      const { S, classes } = scoresAndClasses(name, scores, y);
      const gradient = new Matrix(S.rows, S.columns);
      eachViolation(S, classes, delta, (i, j) => {
        gradient.data[i * S.columns + j] += 1 / S.rows;
        gradient.data[i * S.columns + classes[i]] -= 1 / S.rows;
      });
      return gradient;
    },
  };
  multiclassHinges.add(loss);
  return loss;
}

/**
 * Mean binary hinge loss over M examples, L = 1/M Σ max(0, 1 - y s) for scores s and targets y of
 * -1 or 1; ∂L/∂s = -y/M where y s < 1, and 0 elsewhere, at the kink y s = 1 too.
 *
 * IIIT-Allahabad, "Single neuron as a linear classifier": the binary SVM.
 *
 * @example
 * ```ts
 * console.log(binaryHinge.value([[0.5]], [[1]]), binaryHinge.value([[0.5]], [[-1]])); // 0.5 1.5
 * ```
 * @throws RangeError when a target is neither -1 nor 1
 */
export const binaryHinge: Loss = {
  name: "binaryHinge",
  value(scores, y) {
    const { S, Y } = scoresAndSigns(scores, y);
    return sumOverEntries("binaryHinge", S, Y, (s, t) => Math.max(0, 1 - t * s)) / S.rows;
  },
  gradient(scores, y) {
    const { S, Y } = scoresAndSigns(scores, y);
    return combineEntries("binaryHinge", S, Y, (s, t) => (t * s < 1 ? -t / S.rows : 0));
  },
};

/** Calls back for each class that comes nearer than Δ to the true one. */
function eachViolation(
  S: Matrix,
  classes: readonly number[],
  delta: number,
  found: (example: number, rival: number, margin: number) => void,
): void {
  classes.forEach((own, i) => {
    const ownScore = S.data[i * S.columns + own];
    for (let j = 0; j < S.columns; j++) {
      const margin = S.data[i * S.columns + j] - ownScore + delta;
      if (j !== own && margin > 0) found(i, j, margin);
    }
  });
}

function scoresAndClasses(name: string, scores: MatrixLike, y: MatrixLike) {
  const { predictions: S, targets: Y } = predictionsAndTargets(name, scores, y);
  const classes = argMax(Y);
  classes.forEach((own, i) => {
    const isOneHot = Y.row(i).every((entry, j) => entry === (j === own ? 1 : 0));
    if (!isOneHot) {
      throw invalid(`${name}: targets, row ${i}`, "one 1 and zeros", Y.row(i).join(" "));
    }
  });
  return { S, classes };
}

function scoresAndSigns(scores: MatrixLike, y: MatrixLike) {
  const { predictions: S, targets: Y } = predictionsAndTargets("binaryHinge", scores, y);
  const other = Y.data.findIndex((t) => t !== 1 && t !== -1);
  if (other >= 0) {
    const row = Math.floor(other / Y.columns);
    throw invalid(`binaryHinge: targets, row ${row}`, "-1 or 1", Y.data[other]);
  }
  return { S, Y };
}
