/**
 * The library: gradient descent, loss functions and layered backpropagation. `backprop-workbook`
 * hands on the same names.
 *
 * @module @backprop-workbook/library
 */
export * from "../../src/library/index.js";
