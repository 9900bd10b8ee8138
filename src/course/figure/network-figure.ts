import type { GradientPath } from "../../library/backprop/index.js";
import { invalid } from "../../library/error/check.js";
import { Network, type WeightIndex } from "../../library/network/index.js";
import type { Figure } from "./figure.js";
import { describeNetwork, widthsOf } from "./network-alt.js";
import { type Column, networkColumns } from "./network-columns.js";
import { captions, dots, highlightLabel, weightLabels } from "./network-labels.js";
import { type Places, placeUnits, type Unit } from "./network-places.js";
import {
  edges,
  highlight,
  lossNode,
  type Measures,
  markerPen,
  route,
  stroke,
  units,
} from "./network-traces.js";
import {
  type NetworkExample,
  type NetworkValues,
  networkValues,
  valueLabels,
} from "./network-values.js";
import { hiddenAxis, themedLayout } from "./theme.js";

export interface NetworkFigureOptions {
  readonly title?: string;
  /** Write each weight beside its edge; needs a network, not widths. */
  readonly weights?: boolean;
  /** The weight to stand out, counted from 1 as in w_131. */
  readonly highlightedWeight?: WeightIndex;
  /** Paths from a weight to the outputs, each drawn in its own colour and dash. */
  readonly paths?: readonly GradientPath[];
  /** An example whose values stand above the units, and with a target its gradients below. */
  readonly example?: NetworkExample;
  /** Draw the loss as a node of its own behind the outputs. */
  readonly loss?: boolean;
  /** Pre-activations and activations as columns of their own; true where paths or values are drawn. */
  readonly stages?: boolean;
  /** Units drawn in a column before it is abbreviated; 8 when left out. */
  readonly most?: number;
}

/** With more columns than this there is no room for words between them. */
const mostCaptioned = 8;

/**
 * A feedforward network as circles and edges, drawn from the network itself or from the widths of
 * its layers, inputs first.
 *
 * IIIT-Allahabad, "Sizing neural networks"; Amrita, "Multiple paths".
 *
 * @example
 * ```ts
 * import { networkFigure } from "backprop-workbook/figure";
 *
 * console.log(networkFigure([3, 4, 2]).title); // A 3-4-2 network
 * ```
 * @throws RangeError on widths that are no network, or a highlighted weight that it does not have
 */
export function networkFigure(
  source: Network | readonly number[],
  options: NetworkFigureOptions = {},
): Figure {
  const { paths = [], most = 8, highlightedWeight } = options;
  const hasStages = paths.length > 0 || options.example !== undefined;
  const columns = networkColumns(source, options.stages ?? hasStages);
  const ends = highlightedWeight === undefined ? [] : endsOf(columns, highlightedWeight);
  const places = placeUnits(columns, Math.max(3, most), ends);
  const values = valuesOf(source, options.example);
  const spread = Math.max(places.rows, 2);
  const measures = measure(places, options.weights === true || options.example !== undefined);
  const title = options.title ?? `A ${widthsOf(columns).join("-")} network`;
  const routes = paths.flatMap((path, i) => {
    const beside = ((i - (paths.length - 1) / 2) * Math.min(5, 24 / paths.length)) / measures.row;
    return route(path, i, beside, places, ends) ?? [];
  });
  const legendHeight = 24 * Math.ceil(routes.length / 2);
  const pen = routes.length > 0 ? markerPen : stroke;
  return {
    title,
    alt: describeNetwork(places, { highlightedWeight, ends, paths, routes: routes.length, values }),
    data: [
      edges(places, options.weights === true),
      ...(options.loss === true ? lossNode(places, measures) : []),
      ...highlight(places, ends, pen),
      ...routes,
      ...(["input", "hidden", "output"] as const).map((kind) => units(places, kind, measures)),
    ],
    layout: themedLayout(title, {
      showlegend: routes.length > 0,
      height: (spread + 1.1) * measures.row + 60 + legendHeight,
      meta: { minWidth: 640 },
      margin: { l: 10, r: 10, b: 12, t: 48 + legendHeight },
      xaxis: hiddenAxis([-0.5, columns.length - (options.loss === true ? -0.4 : 0.5)]),
      yaxis: hiddenAxis([-spread / 2 - 0.65, spread / 2 + 0.45]),
      annotations: [
        ...(columns.length > mostCaptioned ? [] : captions(columns, spread)),
        ...dots(places),
        ...(options.weights === true ? weightLabels(places) : []),
        ...(values === undefined ? [] : valueLabels(values, places)),
        ...(highlightedWeight === undefined
          ? []
          : highlightLabel(places, ends, highlightedWeight, pen.color)),
      ],
    }),
  };
}

function valuesOf(
  source: Network | readonly number[],
  example: NetworkExample | undefined,
): NetworkValues | undefined {
  if (example === undefined) return undefined;
  if (source instanceof Network) return networkValues(source, example);
  throw invalid("networkFigure: example", "a network, since widths alone have no values", source);
}

function measure({ rows, columns }: Places, withWeights: boolean): Measures {
  const row = withWeights ? 76 : rows > 5 ? 46 : 58;
  if (columns.length > mostCaptioned) {
    const unit = Math.min(36, 400 / columns.length);
    return { row, unit, name: unit < 26 ? 0 : 11 };
  }
  const isWide = columns.some(({ size }) => size > 99);
  return { row, unit: 36, name: isWide ? 11 : 13 };
}

/** Sender and receiver of a weight. */
function endsOf(columns: readonly Column[], { layer, neuron, input }: WeightIndex): Unit[] {
  const column = columns.findIndex(({ weightLayer }) => weightLayer === layer);
  const [to, from] = [columns[column], columns[column - 1]];
  if (to === undefined || from === undefined) {
    const layers = columns.filter(({ weightLayer }) => weightLayer !== undefined).length;
    throw invalid("networkFigure: highlightedWeight.layer", `1 to ${layers}`, layer);
  }
  for (const [name, index, most] of [
    ["neuron", neuron, to.size],
    ["input", input, from.size],
  ] as const) {
    if (!Number.isInteger(index) || index < 1 || index > most) {
      throw invalid(`networkFigure: highlightedWeight.${name}`, `1 to ${most}`, index);
    }
  }
  return [
    { column: column - 1, unit: input - 1 },
    { column, unit: neuron - 1 },
  ];
}
