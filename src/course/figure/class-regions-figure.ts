import { invalid } from "../../library/error/check.js";
import { count } from "../text/format.js";
import { classMarkers } from "./class-markers.js";
import type { Figure } from "./figure.js";
import { type HeightGrid, requireGrid } from "./grid.js";
import { type LabelledPoint, panelGrid, withAccuracy } from "./panel-grid.js";
import type { HeatmapTrace } from "./trace.js";

/** Which class one classifier gives each place of the plane. */
export interface ClassRegion {
  /** As written above the picture, with the accuracy after it. */
  readonly name: string;
  /** Whole numbers from 0: the class at each place. */
  readonly predicted: HeightGrid;
  /** The share of the points that it classifies rightly, 0 to 1, where known. */
  readonly accuracy?: number;
}

/** Lighter tones of the colours that the classes' markers have, in the same order. */
const tones = ["#ABD2EC", "#F5C7A7", "#9FDDC7", "#F5DBA0", "#EACEDD", "#DADADA"] as const;

/**
 * The plane divided among two to six classes, one picture for each classifier, over the same data.
 *
 * CS231n, "Training a neural network" (the spiral); IIIT-Allahabad, the multi-layer network demo.
 *
 * @example
 * ```ts
 * import { classRegionsFigure, sampleGrid } from "backprop-workbook/figure";
 *
 * const predicted = sampleGrid((x) => (x < 0 ? 0 : 1), [-1, 1], [-1, 1]);
 * const points = [{ x: -0.5, y: 0, label: 0 }, { x: 0.5, y: 0, label: 1 }];
 * console.log(classRegionsFigure([{ name: "x > 0", predicted }], points).alt);
 * // Decision regions over 2 points of 2 classes. x > 0: class 0 takes 49 %, class 1 takes 51 %.
 * ```
 * @throws RangeError on no region, grids of other shapes, or a class that has no colour
 */
export function classRegionsFigure(
  regions: readonly ClassRegion[],
  points: readonly LabelledPoint[],
  options: { readonly title?: string } = {},
): Figure {
  const [first] = regions;
  if (first === undefined) throw invalid("classRegionsFigure: regions", "at least one", regions);
  for (const { name, predicted } of regions) {
    requireGrid(`classRegionsFigure: ${name}`, predicted);
    for (const label of predicted.z.flat()) requireClass(name, label);
  }
  for (const { label } of points) requireClass("label", label);
  const found = [...points.map(({ label }) => label), ...regions.flatMap(largestClass)];
  const classes = Math.max(2, 1 + found.reduce((a, b) => Math.max(a, b), 0));
  const title = options.title ?? "Decision regions";
  const panels = regions.map(({ name, predicted, accuracy }) => ({
    name: withAccuracy(name, accuracy),
    traces: [region(predicted, classes), ...classMarkers(points, classes)],
  }));
  return {
    title,
    alt: describe(regions, points, classes),
    ...panelGrid(title, panels, first.predicted),
  };
}

function requireClass(name: string, label: number): void {
  if (Number.isInteger(label) && label >= 0 && label < tones.length) return;
  throw invalid(`classRegionsFigure: ${name}`, `a class from 0 to ${tones.length - 1}`, label);
}

function largestClass({ predicted }: ClassRegion): number {
  return predicted.z.flat().reduce((a, b) => Math.max(a, b), 0);
}

function region(predicted: HeightGrid, classes: number): HeatmapTrace {
  const steps = tones.slice(0, classes).flatMap((tone, label): [number, string][] => [
    [label / classes, tone],
    [(label + 1) / classes, tone],
  ]);
  return {
    type: "heatmap",
    ...predicted,
    zmin: -0.5,
    zmax: classes - 0.5,
    colorscale: steps,
    showscale: false,
    showlegend: false,
    hovertemplate: "class %{z}",
  };
}

function describe(
  regions: readonly ClassRegion[],
  points: readonly LabelledPoint[],
  classes: number,
): string {
  const said = regions.map(({ name, predicted, accuracy }) => {
    const all = predicted.z.flat();
    const shares = Array.from({ length: classes }, (_, label) => {
      const share = all.filter((z) => z === label).length / all.length;
      return `class ${label} takes ${Math.round(100 * share)} %`;
    });
    const right =
      accuracy === undefined ? "" : `; ${Math.round(100 * accuracy)} % of the points right`;
    return `${name}: ${shares.join(", ")}${right}`;
  });
  const data = `${count(points.length, "point")} of ${classes} classes`;
  return `Decision regions over ${data}. ${said.join(". ")}.`;
}
