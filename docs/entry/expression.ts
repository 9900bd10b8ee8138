/**
 * Formulas as computational graphs and as derivatives; needs mathjs. Also
 * `backprop-workbook/expression`.
 *
 * @module @backprop-workbook/library/expression
 */
export * from "../../src/library/graph/expression/index.js";
