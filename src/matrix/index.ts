export { add, hadamard, map, scale, subtract, transpose } from "./elementwise.js";
export { Matrix, type MatrixLike } from "./matrix.js";
export { multiply, multiplyTransposed, transposedMultiply } from "./multiply.js";
export { Random, type RandomState } from "./random.js";
export { argMax, selectRows } from "./rows.js";
export { logSumExp } from "./softmax.js";
