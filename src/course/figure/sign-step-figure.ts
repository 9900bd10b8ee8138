import { type DifferentiableFunction, signStep } from "../../library/descent/index.js";
import { invalid } from "../../library/error/check.js";
import { short } from "../text/format.js";
import { rangeOf, sample, tangent } from "./curve.js";
import type { Figure } from "./figure.js";
import type { Annotation } from "./layout.js";
import { axis, ink, strokes, themedLayout } from "./theme.js";

/**
 * The sign of the slope as a signpost: from each x, a push of size p along sign f'(x) goes up, a
 * push against it goes down. Left of a minimum the slope is negative and down is to the right.
 *
 * IIT Hyderabad, "Gradient Descent: A 1D Example", with the figure after Goodfellow et al., ch. 4.
 *
 * @example
 * ```ts
 * import { parabola } from "backprop-workbook";
 * import { signStepFigure } from "backprop-workbook/figure";
 *
 * console.log(signStepFigure(parabola, -1, 0.3).alt);
 * // x² with a push of 0.3 either way. At x = −1 the slope is −2: to the right f falls from 1 to 0.49, the other way it is 1.69.
 * ```
 * @param from one x to push from, or several
 * @param p size of the push, above 0
 * @throws RangeError when there is no x, or as {@link signStep}
 */
export function signStepFigure(
  f: DifferentiableFunction,
  from: number | readonly number[],
  p: number,
  options: { readonly title?: string } = {},
): Figure {
  const xs: readonly number[] = typeof from === "number" ? [from] : from;
  if (xs.length === 0) throw invalid("signStepFigure: from", "at least one x", xs);
  const pushes = xs.map((x) => ({ x, slope: f.derivative(x), ...signStep(f, x, p) }));
  const farthest = Math.max(...xs.map(Math.abs)) + 1.6 * p;
  const range: [number, number] = [-farthest, farthest];
  const curve = sample(f.value, ...range);
  const heights = rangeOf(curve.y, 0.12);
  const tall = heights[1] - heights[0];
  const tangents = pushes.map(({ x, here, slope }) =>
    tangent({ x, y: here, slope }, 1.6 * p, 0.4 * tall),
  );
  const title = options.title ?? `A push against the slope goes down: f(x) = ${f.name}`;
  const marks = [
    { name: "x", symbol: "circle", color: strokes.blue, at: 0, pick: "here" },
    {
      name: "x + p sign f'(x): up",
      symbol: "triangle-up",
      color: strokes.vermillion,
      at: p,
      pick: "up",
    },
    {
      name: "x − p sign f'(x): down",
      symbol: "triangle-down",
      color: strokes.green,
      at: -p,
      pick: "down",
    },
  ] as const;
  return {
    title,
    alt: `${f.name} with a push of ${short(p)} either way. ${pushes.map(describe).join(" ")}`,
    data: [
      {
        type: "scatter",
        mode: "lines",
        name: `f(x) = ${f.name}`,
        ...curve,
        line: { color: ink.line, width: 2 },
        hoverinfo: "skip",
      },
      {
        type: "scatter",
        mode: "lines",
        name: "slope f'(x)",
        x: tangents.flatMap((line) => [...line.x, null]),
        y: tangents.flatMap((line) => [...line.y, null]),
        line: { color: strokes.orange, width: 2.5, dash: "dash" },
        hoverinfo: "skip",
      },
      ...marks.map(({ name, symbol, color, at, pick }) => ({
        type: "scatter" as const,
        mode: "markers" as const,
        name,
        x: pushes.map(({ x, sign }) => (sign === 0 && at !== 0 ? null : x + at * sign)),
        y: pushes.map((push) => push[pick]),
        marker: { color, symbol, size: 11 },
        hovertemplate: "x = %{x:.4g}, f = %{y:.4g}",
      })),
    ],
    layout: themedLayout(title, {
      showlegend: true,
      meta: { minWidth: 560 },
      xaxis: axis("x", range),
      yaxis: axis("f(x)", heights),
      annotations: pushes.map((push) => signpost(push, tall)),
    }),
  };
}

interface Push {
  readonly x: number;
  readonly slope: number;
  readonly sign: number;
  readonly here: number;
  readonly up: number;
  readonly down: number;
}

function signpost({ x, sign, here }: Push, tall: number): Annotation {
  const text = sign === 0 ? "f' = 0: stay" : sign < 0 ? "f' < 0: go right" : "f' > 0: go left";
  return {
    x,
    y: here + (sign === 0 ? 0.1 : 0) * tall,
    text,
    showarrow: false,
    xanchor: sign === 0 ? "center" : sign < 0 ? "left" : "right",
    xshift: -16 * sign,
    yshift: sign === 0 ? 0 : 14,
  };
}

function describe({ x, slope, sign, here, up, down }: Push): string {
  if (sign === 0) return `At x = ${short(x)} the slope is 0 and there is no way down.`;
  const way = sign < 0 ? "right" : "left";
  return (
    `At x = ${short(x)} the slope is ${short(slope)}: to the ${way} f falls from ${short(here)} ` +
    `to ${short(down)}, the other way it is ${short(up)}.`
  );
}
