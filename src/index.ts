export { Matrix, type MatrixLike, Random } from "./matrix/index.js";
