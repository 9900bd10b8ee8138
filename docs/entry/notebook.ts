/**
 * What a notebook's cell calls: show, check, tables, progress.
 *
 * @module backprop-workbook/notebook
 */
export * from "../../src/course/notebook/index.js";
