import type {
  Descent1D,
  DescentPoint,
  DifferentiableFunction,
} from "../../library/descent/index.js";
import { invalid } from "../../library/error/check.js";
import { count, short } from "../text/format.js";
import { withSlider } from "./animation.js";
import { rangeOf, sample, tangent } from "./curve.js";
import type { Figure, Frame } from "./figure.js";
import { axis, strokes, themedLayout } from "./theme.js";
import type { ScatterTrace } from "./trace.js";

export interface DescentFigureOptions {
  readonly title?: string;
  /** Which x to show; around the end of the descent, wide enough for every point, when left out. */
  readonly range?: readonly [number, number];
}

/** No rim around markers of different sizes; Plotly would draw one. */
const outline = { color: strokes.vermillion, width: 0 };

/**
 * Of a descent that diverges, the points up to so many times its start or first step: those beyond
 * would flatten the curve.
 */
const reachWhenDiverged = 20;

/**
 * The learning rate η of a descent, from its first step: (x_0 - x_1) / f'(x_0).
 * @returns undefined where the descent took no step
 */
export function learningRateOf(descent: Descent1D): number | undefined {
  const [first, second] = descent.points;
  if (first === undefined || second === undefined || first.slope === 0) return undefined;
  return Number(((first.x - second.x) / first.slope).toPrecision(6));
}

/**
 * A descent on the curve of its function: the points x_k, the slope at the point reached, and the
 * step it leads to; the slider goes through the steps.
 *
 * IIT Hyderabad, "Gradient Descent: A 1D Example".
 *
 * @example
 * ```ts
 * import { gradientDescent1D, parabola } from "backprop-workbook";
 * import { descentFigure } from "backprop-workbook/figure";
 *
 * const descent = gradientDescent1D(parabola, 4, { learningRate: 0.25, maxSteps: 3 });
 * const figure = descentFigure(parabola, descent);
 * console.log(figure.frames?.length); // 4
 * ```
 * @throws RangeError when the descent has no point
 */
export function descentFigure(
  f: DifferentiableFunction,
  descent: Descent1D,
  options: DescentFigureOptions = {},
): Figure {
  const diverged = descent.stopped === "diverged";
  const points = diverged ? withinReach(descent.points) : descent.points;
  const [start, end] = [points[0], points[points.length - 1]];
  if (start === undefined || end === undefined) {
    throw invalid("descentFigure: descent", "at least one point", descent.points);
  }
  const range = options.range ?? rangeAround(points, diverged);
  const curve = sample(f.value, range[0], range[1]);
  const heights = rangeOf([...curve.y, ...points.map((point) => point.value)], 0.1);
  const scene = { points, range, heights };

  const title = options.title ?? `Gradient descent on f(x) = ${f.name}`;
  const last = points.length - 1;
  const names = points.map((_, k) => String(k));
  const layout = themedLayout(title, {
    showlegend: true,
    xaxis: axis("x", range),
    yaxis: axis("f(x)", heights),
  });
  return {
    title,
    alt: describe(f, descent, points),
    data: [
      {
        type: "scatter",
        mode: "lines",
        name: `f(x) = ${f.name}`,
        line: { color: strokes.blue, width: 2 },
        hoverinfo: "skip",
        ...curve,
      },
      ...moment(scene, last, true),
    ],
    layout: withSlider(layout, names, last, "step k ="),
    frames: points.map(
      (_, k): Frame => ({ name: String(k), data: moment(scene, k, false), traces: [1, 2, 3, 4] }),
    ),
  };
}

interface Scene {
  readonly points: readonly DescentPoint[];
  readonly range: readonly [number, number];
  readonly heights: readonly [number, number];
}

/** What stands on the curve when step k is reached: points, tangent, next step, and the numbers. */
function moment(scene: Scene, k: number, slopesEverywhere: boolean): ScatterTrace[] {
  const { points, range, heights } = scene;
  const point = points[k];
  const next = points[k + 1];
  const visited = points.slice(0, k + 1);
  const [width, height] = [(range[1] - range[0]) * 0.22, (heights[1] - heights[0]) * 0.3];
  const touched = slopesEverywhere ? visited : [point];
  const share = touched.length > 3 ? 0.5 : 1;
  const tangents = touched.map(({ x, value, slope }) =>
    tangent({ x, y: value, slope }, share * width, share * height),
  );
  const arrow = { color: strokes.green, width: 3 };
  return [
    {
      type: "scatter",
      mode: "lines",
      name: slopesEverywhere ? "slopes f'(x)" : "slope f'(x<sub>k</sub>)",
      x: tangents.flatMap((line) => [...line.x, null]),
      y: tangents.flatMap((line) => [...line.y, null]),
      line: { color: strokes.orange, width: 3, dash: "dash" },
      hoverinfo: "skip",
    },
    {
      type: "scatter",
      mode: "lines+markers",
      name: "x<sub>k</sub>",
      x: visited.map(({ x }) => x),
      y: visited.map(({ value }) => value),
      line: { color: strokes.vermillion, width: 1, dash: "dot" },
      marker: {
        color: strokes.vermillion,
        opacity: 1,
        line: outline,
        size: visited.map((_, i) => (i === k ? 11 : 8)),
      },
      hovertext: visited.map((p) => `x_${p.step} = ${short(p.x, 5)}, slope ${short(p.slope, 4)}`),
      hoverinfo: "text",
    },
    {
      type: "scatter",
      mode: "lines+markers",
      name: "step −η f'(x<sub>k</sub>)",
      x: next === undefined ? [null] : [point.x, next.x],
      y: next === undefined ? [null] : [point.value, point.value],
      line: arrow,
      marker: {
        color: arrow.color,
        opacity: 1,
        line: outline,
        size: [0, 11],
        symbol: [
          "circle",
          next !== undefined && next.x < point.x ? "triangle-left" : "triangle-right",
        ],
      },
      showlegend: false,
      hoverinfo: "skip",
    },
    {
      type: "scatter",
      mode: "text",
      x: [(range[0] + range[1]) / 2],
      y: [heights[1] - (heights[1] - heights[0]) * 0.05],
      text: [readout(point, next)],
      textposition: "middle center",
      showlegend: false,
      hoverinfo: "skip",
    },
  ];
}

function readout({ step, x, slope }: DescentPoint, next: DescentPoint | undefined): string {
  const here = `x<sub>${step}</sub> = ${short(x)},  slope ${short(slope)}`;
  if (next === undefined) return here;
  const way = next.x > x ? "right" : "left";
  return `${here}:  step ${short(Math.abs(next.x - x))} to the ${way}`;
}

/** The first points, as far as they can be told apart in one picture. */
function withinReach(points: readonly DescentPoint[]): readonly DescentPoint[] {
  const [start, next] = points;
  const size = Math.max(Math.abs(start?.x ?? 0), Math.abs((next ?? start).x - start.x));
  const beyond = points.findIndex(({ x }) => Math.abs(x) > reachWhenDiverged * size);
  return beyond < 0 ? points : points.slice(0, beyond);
}

/** Around the minimum that the descent comes to; around the points where it comes to none. */
function rangeAround(points: readonly DescentPoint[], diverged: boolean): [number, number] {
  const xs = points.map(({ x }) => x);
  const middle = diverged ? (Math.min(...xs) + Math.max(...xs)) / 2 : xs[xs.length - 1];
  const reach = Math.max(...xs.map((x) => Math.abs(x - middle))) || 1;
  return [middle - 1.25 * reach, middle + 1.25 * reach];
}

function describe(
  f: DifferentiableFunction,
  descent: Descent1D,
  shown: readonly DescentPoint[],
): string {
  const start = shown[0];
  const rate = learningRateOf(descent);
  const steps = count(descent.points.length - 1, "step");
  const what =
    `${steps} of gradient descent on ${f.name} from x = ${short(start.x)}` +
    (rate === undefined ? "" : ` with learning rate ${rate}`);
  if (descent.stopped === "diverged") {
    const isWhole = shown.length === descent.points.length;
    const cut = isWhole ? "" : `; the first ${shown.length} points are drawn`;
    return `${what}: it diverges, f grows from ${short(start.value, 2)} to ${short(descent.end.value, 2)}${cut}.`;
  }
  const verb = descent.end.value < start.value ? "falls" : "goes";
  return `${what}: f ${verb} from ${short(start.value, 2)} to ${short(descent.end.value, 2)}.`;
}
