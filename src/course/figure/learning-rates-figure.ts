import type { Descent1D } from "../../library/descent/index.js";
import { invalid } from "../../library/error/check.js";
import { count, list, short } from "../text/format.js";
import type { Figure } from "./figure.js";
import { axis, seriesStyle, themedLayout } from "./theme.js";
import type { ScatterTrace } from "./trace.js";

/** A descent with the learning rate that led it. */
export interface RatedDescent {
  readonly learningRate: number;
  readonly descent: Descent1D;
}

/** x_k beyond this many times the largest start leaves the picture. */
const reach = 2.2;

/**
 * Several descents from one start, x_k against k: how the learning rate decides between creeping,
 * arriving, swinging and diverging. A line that leaves the picture ends in a cross at its edge.
 *
 * IIT Hyderabad, "Gradient Descent: A 1D Example" and the learning rate after it.
 *
 * @example
 * ```ts
 * import { gradientDescent1D, parabola } from "backprop-workbook";
 * import { learningRatesFigure } from "backprop-workbook/figure";
 *
 * const runs = [0.1, 0.9].map((learningRate) => ({
 *   learningRate,
 *   descent: gradientDescent1D(parabola, 1, { learningRate, maxSteps: 5 }),
 * }));
 * console.log(learningRatesFigure(runs).data.length); // 2
 * ```
 * @param options.steps how many steps to show; as many as the longest descent has, at most 25, when left out
 * @throws RangeError when there is no descent
 */
export function learningRatesFigure(
  runs: readonly RatedDescent[],
  options: { readonly title?: string; readonly steps?: number } = {},
): Figure {
  if (runs.length === 0) throw invalid("learningRatesFigure: runs", "at least one descent", runs);
  const longest = Math.max(...runs.map(({ descent }) => descent.points.length - 1));
  const steps = Math.max(1, options.steps ?? Math.min(longest, 25));
  const starts = runs.map(({ descent }) => Math.abs(descent.points[0]?.x ?? 0));
  const limit = reach * Math.max(...starts, 1e-9);
  const title = options.title ?? "The learning rate decides where the steps lead";
  return {
    title,
    alt:
      `x_k against k for ${count(runs.length, "learning rate")}: ` +
      `${list(runs.map((run) => outcome(run)))}.`,
    data: runs.flatMap((run, index) => series(run, index, steps, limit)),
    layout: themedLayout(title, {
      showlegend: true,
      xaxis: axis("step k", [-0.3, steps + 0.3]),
      yaxis: axis("x<sub>k</sub>", [-1.08 * limit, 1.08 * limit]),
    }),
  };
}

function series(
  { descent, learningRate }: RatedDescent,
  index: number,
  steps: number,
  limit: number,
): ScatterTrace[] {
  const { color, symbol, dash } = seriesStyle(index);
  const points = descent.points.slice(0, steps + 1);
  const out = points.findIndex(({ x }) => Math.abs(x) > limit);
  const inside = out < 0 ? points : points.slice(0, out);
  const line: ScatterTrace = {
    type: "scatter",
    mode: "lines+markers",
    name: `η = ${learningRate}${out < 0 ? "" : " (diverges)"}`,
    x: inside.map(({ step }) => step),
    y: inside.map(({ x }) => x),
    line: { color, width: 1.8, dash },
    marker: { color, symbol, size: 7 },
    hovertemplate: "k = %{x}, x = %{y:.4g}",
  };
  const last = inside[inside.length - 1];
  const next = points[out];
  if (last === undefined || next === undefined) return [line];

  const edge = Math.sign(next.x) * limit;
  const atEdge = last.step + (edge - last.x) / (next.x - last.x);
  const exit: ScatterTrace = {
    type: "scatter",
    mode: "lines+markers",
    x: [last.step, atEdge],
    y: [last.x, edge],
    line: { color, width: 1.8, dash },
    marker: { color, symbol: "x", opacity: 1, line: { color, width: 0 }, size: [0, 11] },
    showlegend: false,
    hoverinfo: "skip",
  };
  return [line, exit];
}

function outcome({ descent, learningRate: rate }: RatedDescent): string {
  const { end } = descent;
  if (descent.stopped === "diverged") return `${rate} diverges by step ${end.step}`;
  const first = descent.points[0]?.x ?? 0;
  const verb = Math.abs(end.x) < Math.abs(first) ? "comes to" : "is still at";
  return `${rate} ${verb} ${short(end.x, 2)} at step ${end.step}`;
}
