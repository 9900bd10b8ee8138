import { numericalDerivative } from "../../../library/descent/index.js";
import { sigmoid } from "../../../library/layer/index.js";
import { type Evidence, evidence } from "../../ledger/evidence.js";

/** Five points, as the slide's sum has them; the slide gives no values. */
export const fivePoints = { x: [-2, -1, 0.5, 1, 3], y: [0, 0, 1, 1, 1] } as const;

const errors = (w: number) => fivePoints.x.map((x, i) => sigmoid.value(w * x) - fivePoints.y[i]);

/** 1/5 Σ (f(x_i) - y_i)² with f(x) = σ(w x). */
export function meanOfSquares(w: number): number {
  return errors(w).reduce((sum, e) => sum + e * e, 0) / fivePoints.x.length;
}

/** [1/5 Σ (f(x_i) - y_i)]², the square outside the bracket. */
export function squareOfMean(w: number): number {
  return (errors(w).reduce((sum, e) => sum + e, 0) / fivePoints.x.length) ** 2;
}

/** The derivatives of both by w: they agree only if the place of the square does not matter. */
export function squareOutside(w: number): Evidence {
  const outside = numericalDerivative(squareOfMean, w);
  const inside = numericalDerivative(meanOfSquares, w);
  return evidence(
    {
      "loss with the square outside": squareOfMean(w),
      "loss with the square inside": meanOfSquares(w),
      "d/dw, square outside the bracket": outside,
      "d/dw, square inside": inside,
    },
    Math.abs(outside - inside) < 1e-6,
  );
}
