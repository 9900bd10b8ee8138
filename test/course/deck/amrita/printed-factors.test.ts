import { describe, expect, it } from "vitest";
import {
  productOfPrintedFactors,
  w131FromPrintedFactors,
} from "../../../../src/course/deck/amrita/printed-factors.js";

describe("products of the factors as printed", () => {
  it("are what a pocket calculator gives", () => {
    // (-0.46)(-0.079)(0.80), and ((-0.46)(-0.079)(0.2) + (0.46)(-0.293)(0.3)) (0.0979)(2)
    expect(productOfPrintedFactors()).toBeCloseTo(0.029072, 12);
    expect(w131FromPrintedFactors()).toBeCloseTo(-0.0064939028, 12);
  });
});
