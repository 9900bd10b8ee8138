export { accuracy } from "./accuracy.js";
export { binaryCrossEntropy, binaryCrossEntropyFromLogits } from "./binary-cross-entropy.js";
export { crossEntropy } from "./cross-entropy.js";
export { crossEntropyFromLogits } from "./cross-entropy-from-logits.js";
export { binaryHinge, multiclassHinge } from "./hinge.js";
export { halfL2, type Penalty } from "./l2.js";
export { type FusedLoss, type Loss, predictionsAndTargets } from "./loss.js";
export { halfSquaredError, meanSquaredError, sumSquaredError } from "./squared-error.js";
