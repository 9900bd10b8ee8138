export { softmax } from "../matrix/softmax.js";
export * from "./activation/index.js";
export { Activation } from "./activation-layer.js";
export { BatchNorm, type BatchNormOptions } from "./batch-norm.js";
export { afterForward, checkedInputs, checkedUpstream, jacobianOf } from "./checked.js";
export { CheckedLayer } from "./checked-layer.js";
export { Dense, type DenseOptions } from "./dense.js";
export { Dropout } from "./dropout.js";
export {
  drawWeights,
  heNormal,
  heUniform,
  type Initializer,
  lecunNormal,
  xavierNormal,
  xavierUniform,
} from "./initializer.js";
export type { Layer, PassMode } from "./layer.js";
export { Parameter, type ParameterOptions, type ParameterRole } from "./parameter.js";
export { Softmax } from "./softmax.js";
