import { invalid } from "../../library/error/check.js";
import { count } from "../text/format.js";
import { classMarkers } from "./class-markers.js";
import type { Figure } from "./figure.js";
import { type HeightGrid, requireGrid } from "./grid.js";
import { levelLines } from "./level-lines.js";
import { type LabelledPoint, panelGrid, withAccuracy } from "./panel-grid.js";
import { ink } from "./theme.js";
import type { ColorScale, HeatmapTrace, ScatterTrace } from "./trace.js";

/** What one classifier says over the plane: the probability of class 1 at each place, 0 to 1. */
export interface DecisionRegion {
  /** As written above the picture, `3 hidden neurons`. */
  readonly name: string;
  readonly probability: HeightGrid;
  /** The share of the points that it classifies rightly, 0 to 1, where known. */
  readonly accuracy?: number;
}

const regionScale: ColorScale = [
  [0, "#81C7EF"],
  [0.5, "#CACACA"],
  [1, "#F4BA86"],
];

/**
 * Decision regions side by side over the same data: the probability as colour, the boundary where
 * it is 1/2 as a line, the points of each class with a marker of their own.
 *
 * IIIT-Allahabad, "Sizing neural networks" (3, 6 and 20 hidden neurons).
 *
 * @example
 * ```ts
 * import { decisionRegionsFigure, sampleGrid } from "backprop-workbook/figure";
 *
 * const probability = sampleGrid((x) => (x + 1) / 2, [-1, 1], [-1, 1]);
 * const points = [{ x: -0.5, y: 0, label: 0 }, { x: 0.5, y: 0, label: 1 }];
 * console.log(decisionRegionsFigure([{ name: "a ramp", probability }], points).alt);
 * // Decision regions over 2 points of two classes. a ramp: class 1 takes 49 % of the plane.
 * ```
 * @throws RangeError on no region, grids of other shapes, or labels other than 0 and 1
 */
export function decisionRegionsFigure(
  regions: readonly DecisionRegion[],
  points: readonly LabelledPoint[],
  options: { readonly title?: string } = {},
): Figure {
  const [first] = regions;
  if (first === undefined) {
    throw invalid("decisionRegionsFigure: regions", "at least one", regions);
  }
  for (const { name, probability } of regions) {
    requireGrid(`decisionRegionsFigure: ${name}`, probability);
  }
  const bad = points.find(({ label }) => label !== 0 && label !== 1);
  if (bad !== undefined) throw invalid("decisionRegionsFigure: label", "0 or 1", bad.label);
  const title = options.title ?? "Decision regions";
  const panels = regions.map(({ name, probability, accuracy }) => ({
    name: withAccuracy(name, accuracy),
    traces: [region(probability), boundary(probability), ...classMarkers(points)],
  }));
  return {
    title,
    alt: describe(regions, points),
    ...panelGrid(title, panels, first.probability),
  };
}

function region(probability: HeightGrid): HeatmapTrace {
  return {
    type: "heatmap",
    ...probability,
    zmin: 0,
    zmax: 1,
    colorscale: regionScale,
    showscale: false,
    showlegend: false,
    hovertemplate: "probability of class 1: %{z:.2f}",
  };
}

/** Where the probability is 1/2, as one trace: an empty place parts its lines. */
function boundary(probability: HeightGrid): ScatterTrace {
  const points = levelLines(probability, 0.5).flatMap((line) => [...line, [null, null] as const]);
  return {
    type: "scatter",
    mode: "lines",
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
    line: { color: ink.onColor, width: 2 },
    showlegend: false,
    hoverinfo: "skip",
  };
}

function describe(regions: readonly DecisionRegion[], points: readonly LabelledPoint[]): string {
  const said = regions.map(({ name, probability, accuracy }) => {
    const all = probability.z.flat();
    const share = Math.round((100 * all.filter((p) => p > 0.5).length) / all.length);
    const right =
      accuracy === undefined ? "" : `, ${Math.round(100 * accuracy)} % of the points right`;
    return `${name}: class 1 takes ${share} % of the plane${right}`;
  });
  return `Decision regions over ${count(points.length, "point")} of two classes. ${said.join("; ")}.`;
}
