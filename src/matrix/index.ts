export { Matrix, type MatrixLike } from "./matrix.js";
export { Random } from "./random.js";
