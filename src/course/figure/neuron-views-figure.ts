import { invalid } from "../../library/error/check.js";
import { count, short, withSubscript } from "../text/format.js";
import { classMarkers } from "./class-markers.js";
import type { Figure } from "./figure.js";
import { type HeightGrid, heightsOf, requireGrid } from "./grid.js";
import { type LabelledPoint, panelGrid } from "./panel-grid.js";
import type { ColorScale } from "./trace.js";

/** What one neuron answers over the plane of the inputs. */
export interface NeuronView {
  /** The neuron, `h_11`. */
  readonly name: string;
  readonly activation: HeightGrid;
}

/** From dark to light, and light enough for the markers of the data. */
const viewScale: ColorScale = [
  [0, "#5E9CCB"],
  [0.5, "#BFD3DF"],
  [1, "#FBF3A8"],
];

/**
 * The view of each neuron: its activation at every place of the input plane, with the data on it.
 *
 * IIIT-Allahabad, the multi-layer network demo.
 *
 * @example
 * ```ts
 * import { neuronViewsFigure, sampleGrid } from "backprop-workbook/figure";
 *
 * const activation = sampleGrid((x, y) => Math.tanh(x + y), [-1, 1], [-1, 1]);
 * console.log(neuronViewsFigure([{ name: "h_1", activation }]).title); // What each neuron sees
 * ```
 * @param points the data; none when left out
 * @throws RangeError on no view, or grids of other shapes
 */
export function neuronViewsFigure(
  views: readonly NeuronView[],
  points: readonly LabelledPoint[] = [],
  options: { readonly title?: string } = {},
): Figure {
  const [first] = views;
  if (first === undefined) throw invalid("neuronViewsFigure: views", "at least one", views);
  for (const { name, activation } of views) requireGrid(`neuronViewsFigure: ${name}`, activation);
  const title = options.title ?? "What each neuron sees";
  const panels = views.map(({ name, activation }) => {
    const [low, high] = heightsOf(activation);
    return {
      name: `${withSubscript(name)}: ${short(low, 2)} to ${short(high, 2)}`,
      traces: [
        {
          type: "heatmap" as const,
          ...activation,
          zmin: low,
          zmax: high,
          colorscale: viewScale,
          showscale: false,
          showlegend: false,
          hovertemplate: "%{z:.3g}",
        },
        ...(points.length > 0 ? classMarkers(points) : []),
      ],
    };
  });
  const ranges = views.map(({ name, activation }) => {
    const [low, high] = heightsOf(activation);
    return `${name} from ${short(low, 2)} to ${short(high, 2)}`;
  });
  return {
    title,
    alt: `Activation of ${count(views.length, "neuron")} over the input plane: ${ranges.join(", ")}.`,
    ...panelGrid(title, panels, first.activation, { perRow: 4 }),
  };
}
