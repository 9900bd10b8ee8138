export type { ActivationFunction } from "./activation-function.js";
export { identity } from "./identity.js";
export { type LeakyRelu, leakyRelu, relu } from "./relu.js";
export { sigmoid } from "./sigmoid.js";
export { tanh } from "./tanh.js";
