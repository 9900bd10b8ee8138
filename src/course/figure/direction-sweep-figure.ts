import { invalid } from "../../library/error/check.js";
import { short } from "../text/format.js";
import { rangeOf } from "./curve.js";
import type { Figure } from "./figure.js";
import { axis, strokes, themedLayout } from "./theme.js";

/** One direction tried: its angle to the gradient, and what a small step that way did. */
export interface SweptDirection {
  /** β in degrees, 0 along the gradient and 180 against it. */
  readonly angle: number;
  /** L(θ + ηu) - L(θ), measured. */
  readonly change: number;
  /** η |∇L| cos β, what the first-order approximation says. */
  readonly predicted: number;
}

/**
 * What a step of fixed length does to the loss in every direction: the measured change beside the
 * cosine that the first-order approximation predicts; lowest against the gradient.
 *
 * IIT Hyderabad, "Gradient Descent" (why the negative gradient).
 *
 * @example
 * ```ts
 * import { directionSweepFigure } from "backprop-workbook/figure";
 *
 * const sweep = [0, 90, 180].map((angle) => {
 *   const predicted = 0.1 * Math.cos((angle * Math.PI) / 180);
 *   return { angle, change: predicted, predicted };
 * });
 * console.log(directionSweepFigure(sweep).title);
 * // Which way is down? A step in every direction
 * ```
 * @throws RangeError when fewer than two directions were tried
 */
export function directionSweepFigure(
  sweep: readonly SweptDirection[],
  options: { readonly title?: string } = {},
): Figure {
  if (sweep.length < 2) {
    throw invalid("directionSweepFigure: sweep", "at least two directions", sweep);
  }
  const angles = sweep.map(({ angle }) => angle);
  const heights = rangeOf(
    sweep.flatMap(({ change, predicted }) => [change, predicted]),
    0.1,
  );
  const lowest = sweep.reduce((best, it) => (it.change < best.change ? it : best));
  const apart = Math.max(...sweep.map((it) => Math.abs(it.change - it.predicted)));
  const title = options.title ?? "Which way is down? A step in every direction";
  return {
    title,
    alt:
      `Change of the loss after a step of fixed length, for ${sweep.length} angles to the gradient ` +
      `from ${short(Math.min(...angles))} to ${short(Math.max(...angles))} degrees: it stays ` +
      `within ${short(apart, 2)} of the predicted cosine and is lowest, ${short(lowest.change)}, ` +
      `at ${short(lowest.angle)} degrees.`,
    data: [
      {
        type: "scatter",
        mode: "lines",
        name: "predicted: η |∇L| cos β",
        x: angles,
        y: sweep.map(({ predicted }) => predicted),
        line: { color: strokes.orange, width: 3, dash: "dash" },
      },
      {
        type: "scatter",
        mode: "markers",
        name: "measured: L(θ + ηu) − L(θ)",
        x: angles,
        y: sweep.map(({ change }) => change),
        marker: { color: strokes.blue, size: 7 },
        hovertemplate: "β = %{x:.0f}°: %{y:.4g}",
      },
      {
        type: "scatter",
        mode: "markers",
        name: "lowest",
        x: [lowest.angle],
        y: [lowest.change],
        marker: { color: strokes.vermillion, symbol: "star", size: 15 },
        hovertemplate: "β = %{x:.0f}°: %{y:.4g}",
      },
    ],
    layout: themedLayout(title, {
      showlegend: true,
      xaxis: axis("angle β to the gradient, in degrees", rangeOf(angles, 0.03), { dtick: 45 }),
      yaxis: axis("change of the loss", heights),
    }),
  };
}
