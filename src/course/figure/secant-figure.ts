import type { DifferentiableFunction } from "../../library/descent/index.js";
import { invalid, positive } from "../../library/error/check.js";
import { list, short } from "../text/format.js";
import { rangeOf, sample } from "./curve.js";
import type { Figure } from "./figure.js";
import { axis, ink, seriesStyle, strokes, themedLayout } from "./theme.js";
import type { ScatterTrace } from "./trace.js";

/**
 * The derivative as a limit: lines through (x, f(x)) and (x + h, f(x + h)) for shrinking h turn
 * into the tangent, whose slope is f'(x).
 *
 * IIIT-Allahabad, "Interpretation of the gradient".
 *
 * @example
 * ```ts
 * import { parabola } from "backprop-workbook";
 * import { secantFigure } from "backprop-workbook/figure";
 *
 * console.log(secantFigure(parabola, 1, [1, 0.5]).alt);
 * // x² near x = 1 with secants to x + h: slope 3 for h = 1 and 2.5 for h = 0.5; the tangent has slope 2.
 * ```
 * @param steps the h, each above 0, largest first
 * @throws RangeError when there is no h or one is not above 0
 */
export function secantFigure(
  f: DifferentiableFunction,
  x: number,
  steps: readonly number[],
  options: { readonly title?: string } = {},
): Figure {
  if (steps.length === 0) throw invalid("secantFigure: steps", "at least one h", steps);
  for (const h of steps) positive("secantFigure: h", h);
  const reach = 1.4 * Math.max(...steps);
  const range: [number, number] = [x - 0.6 * reach, x + reach];
  const curve = sample(f.value, ...range);
  const heights = rangeOf(curve.y, 0.15);
  const here = f.value(x);
  const slopes = steps.map((h) => (f.value(x + h) - here) / h);
  const title = options.title ?? "The derivative: secants turn into the tangent";
  const through = (slope: number) => range.map((at) => here + slope * (at - x));
  return {
    title,
    alt:
      `${f.name} near x = ${short(x)} with secants to x + h: slope ` +
      `${list(slopes.map((slope, i) => `${short(slope, 4)} for h = ${short(steps[i] ?? 0)}`))}; ` +
      `the tangent has slope ${short(f.derivative(x), 4)}.`,
    data: [
      {
        type: "scatter",
        mode: "lines",
        name: `f(x) = ${f.name}`,
        ...curve,
        line: { color: ink.line, width: 3 },
      },
      ...steps.map((h, i): ScatterTrace => {
        const { color, dash, symbol } = seriesStyle(i + 2);
        return {
          type: "scatter",
          mode: "lines+markers",
          name: `h = ${short(h)}: slope ${short(slopes[i] ?? 0)}`,
          x: [range[0], x + h, range[1]],
          y: [
            through(slopes[i] ?? 0)[0] ?? null,
            f.value(x + h),
            through(slopes[i] ?? 0)[1] ?? null,
          ],
          line: { color, dash, width: 2 },
          marker: { color, symbol, opacity: 1, line: { color, width: 0 }, size: [0, 10, 0] },
          hoverinfo: "skip",
        };
      }),
      {
        type: "scatter",
        mode: "lines",
        name: `tangent: slope ${short(f.derivative(x))}`,
        x: range,
        y: through(f.derivative(x)),
        line: { color: strokes.vermillion, width: 2.5 },
        hoverinfo: "skip",
      },
      {
        type: "scatter",
        mode: "markers",
        x: [x],
        y: [here],
        marker: { color: strokes.vermillion, size: 11 },
        showlegend: false,
        hoverinfo: "skip",
      },
    ],
    layout: themedLayout(title, {
      showlegend: true,
      xaxis: axis("x", range),
      yaxis: axis("f(x)", heights),
    }),
  };
}
