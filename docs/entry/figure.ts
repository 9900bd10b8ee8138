/**
 * Figures as plain data for Plotly, each with its alternative text.
 *
 * @module backprop-workbook/figure
 */
export * from "../../src/course/figure/index.js";
