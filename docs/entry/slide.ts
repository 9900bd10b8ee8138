/**
 * The lectures as claims that are computed again, and their errata with proofs.
 *
 * @module backprop-workbook/slide
 */
export * from "../../src/course/deck/index.js";
