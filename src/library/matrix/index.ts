export { add, hadamard, map, scale, subtract, transpose } from "./elementwise.js";
export { Matrix, type MatrixLike } from "./matrix.js";
export { multiply, multiplyTransposed, transposedMultiply } from "./multiply.js";
export { inPrecision, type Precision } from "./precision.js";
export { argMax, selectRows } from "./rows.js";
export { logSumExp } from "./softmax.js";
