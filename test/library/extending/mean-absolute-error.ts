import {
  combineEntries,
  type Loss,
  predictionsAndTargets,
  sumOverEntries,
} from "../../../src/library/index.js";

/** L = 1/M Σ |ŷ - y|, with ∂L/∂ŷ = sign(ŷ - y) / M; 0 at the kink. */
export const meanAbsoluteError: Loss = {
  name: "meanAbsoluteError",
  value(yHat, y) {
    const { predictions: P, targets: Y } = predictionsAndTargets(this.name, yHat, y);
    return sumOverEntries(this.name, P, Y, (p, t) => Math.abs(p - t)) / P.rows;
  },
  gradient(yHat, y) {
    const { predictions: P, targets: Y } = predictionsAndTargets(this.name, yHat, y);
    return combineEntries(this.name, P, Y, (p, t) => Math.sign(p - t) / P.rows);
  },
};
