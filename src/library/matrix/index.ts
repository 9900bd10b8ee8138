export {
  addMatrices,
  combineEntries,
  hadamard,
  mapEntries,
  scaleMatrix,
  subtractMatrices,
  sumOverEntries,
  transpose,
} from "./elementwise.js";
export { Matrix, type MatrixLike } from "./matrix.js";
export { multiplyMatrices, multiplyTransposed, transposedMultiply } from "./multiply.js";
export { inPrecision, type Precision } from "./precision.js";
export { argMax, selectRows } from "./rows.js";
export { logSumExp } from "./softmax.js";
