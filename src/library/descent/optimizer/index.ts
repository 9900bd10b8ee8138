export { AdaGrad, type AdaGradOptions } from "./adagrad.js";
export { Adam, type AdamOptions } from "./adam.js";
export { Momentum, type MomentumOptions } from "./momentum.js";
export { Nesterov } from "./nesterov.js";
export { type Adjustable, Optimizer, type OptimizerState } from "./optimizer.js";
export { RMSProp, type RMSPropOptions } from "./rmsprop.js";
export { SGD } from "./sgd.js";
