export { crossEntropy } from "./cross-entropy.js";
export type { Loss } from "./loss.js";
export { halfSquaredError, meanSquaredError, sumSquaredError } from "./squared-error.js";
