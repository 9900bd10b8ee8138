export { type DescentFigureOptions, descentFigure } from "./descent-figure.js";
export type { Figure, Frame } from "./figure.js";
export { figureHtml } from "./html.js";
export { learningRatesFigure, type RatedDescent } from "./learning-rates-figure.js";
export { type LossFigureOptions, lossFigure } from "./loss-figure.js";
export { type NetworkFigureOptions, networkFigure } from "./network-figure.js";
export { signStepFigure } from "./sign-step-figure.js";
export { figureSvg } from "./svg/figure-svg.js";
