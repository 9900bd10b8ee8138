export { softmax } from "../matrix/softmax.js";
export * from "./activation/index.js";
export { Activation } from "./activation-layer.js";
export { Dense, type DenseOptions } from "./dense.js";
export type { Layer, Parameter } from "./layer.js";
export { Softmax } from "./softmax.js";
