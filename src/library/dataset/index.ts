export { augment, type Change, jitter, mirror, turn } from "./augment.js";
export { type Batch, batches } from "./batches.js";
export { column, type Dataset, dataset, oneHot, signs } from "./dataset.js";
export { blobs, circles, moons, type PlaneOptions, spiral } from "./plane.js";
export { xor } from "./xor.js";
