export { type GradientComparison, gradientCheck } from "./gradient-check.js";
export { type Backpropagation, Network } from "./network.js";
export { type GradientPath, gradientPaths, type PathFactor, type WeightIndex } from "./paths.js";
export { type NetworkSize, networkSize } from "./size.js";
