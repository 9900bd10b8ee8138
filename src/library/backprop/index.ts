export { type BlockStep, propagateBlocks } from "./blocks.js";
export {
  errorBackpropagation,
  type LayerErrors,
  type SigmoidLayer,
} from "./error-backpropagation.js";
export { type GradientComparison, gradientCheck } from "./gradient-check.js";
export { type GradientPath, gradientPaths, type PathFactor } from "./paths.js";
