export { type Augmentation, augment, jitter, mirrorInput, rotatePoint } from "./augment.js";
export { type Batch, batches } from "./batches.js";
export { binaryTargets, type Dataset, dataset, oneHot, signTargets } from "./dataset.js";
export { blobs, circles, moons, type PlaneOptions, spiral } from "./plane.js";
export { xor } from "./xor.js";
