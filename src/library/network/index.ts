export { type Backpropagation, Network } from "./network.js";
export { loadNetwork, saveNetwork } from "./save.js";
export { type NetworkSize, networkSize } from "./size.js";
export { Training, train } from "./training.js";
export type { Listener, Progress, TrainingOptions } from "./training-options.js";
export type { TrainingState } from "./training-state.js";
