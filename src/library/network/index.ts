export { type Backpropagation, Network } from "./network.js";
export { type WeightIndex, weightName } from "./notation.js";
export { loadNetwork, saveNetwork } from "./save.js";
export { registerActivation } from "./saved-activations.js";
export { type LayerKind, registerLayer, type SavedLayer } from "./saved-layers.js";
export { type NetworkSize, networkSize } from "./size.js";
export { Training, train } from "./training.js";
export type { Listener, Progress, TrainingOptions } from "./training-options.js";
export type { TrainingState } from "./training-state.js";
