export { escapeMarkup } from "../text/markup.js";
export { type Block, type BlockWire, blockFigure } from "./block-figure.js";
export { type ClassRegion, classRegionsFigure } from "./class-regions-figure.js";
export { type ContourFigureOptions, contourFigure, type Trajectory } from "./contour-figure.js";
export { type DecisionRegion, decisionRegionsFigure } from "./decision-regions-figure.js";
export { type DescentFigureOptions, descentFigure } from "./descent-figure.js";
export { directionSweepFigure, type SweptDirection } from "./direction-sweep-figure.js";
export { distributionFigure } from "./distribution-figure.js";
export type { Figure, Frame } from "./figure.js";
export {
  type FunctionsFigureOptions,
  functionsFigure,
  type NamedFunction,
} from "./functions-figure.js";
export { type GraphFigureOptions, graphFigure } from "./graph-figure.js";
export { type HeightGrid, sampleGrid } from "./grid.js";
export { figureHtml } from "./html.js";
export { learningRatesFigure, type RatedDescent } from "./learning-rates-figure.js";
export { type LossFigureOptions, lossFigure } from "./loss-figure.js";
export { type NetworkFigureOptions, networkFigure } from "./network-figure.js";
export type { NetworkExample } from "./network-values.js";
export { type NeuronFigureOptions, neuronFigure } from "./neuron-figure.js";
export { type NeuronView, neuronViewsFigure } from "./neuron-views-figure.js";
export type { LabelledPoint } from "./panel-grid.js";
export { plotlyData } from "./plotly-data.js";
export { secantFigure } from "./secant-figure.js";
export { type SharesRow, sharesFigure } from "./shares-figure.js";
export { signStepFigure } from "./sign-step-figure.js";
export { surfaceFigure } from "./surface-figure.js";
export { figureSvg } from "./svg/figure-svg.js";
export { tableFigure } from "./table-figure.js";
