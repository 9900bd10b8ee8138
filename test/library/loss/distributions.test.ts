import { describe, expect, it } from "vitest";
import {
  requireDistributions,
  requireProbabilities,
} from "../../../src/library/loss/distributions.js";
import { Matrix } from "../../../src/library/matrix/index.js";

describe("requireDistributions", () => {
  it("passes rows that sum to 1 within 1e-9", () => {
    expect(() => requireDistributions("y", Matrix.from([[0.1, 0.9 + 5e-10]]))).not.toThrow();
    expect(() =>
      requireDistributions(
        "y",
        Matrix.from([
          [1, 0],
          [0.1, 0.9 + 5e-9],
        ]),
      ),
    ).toThrow("y, row 1: expected probabilities that sum to 1");
  });
});

describe("requireProbabilities", () => {
  it("passes 0 and 1, and names the row of anything outside", () => {
    expect(() => requireProbabilities("y", Matrix.from([[0, 1, 0.5]]))).not.toThrow();
    expect(() =>
      requireProbabilities(
        "y",
        Matrix.from([
          [0, 1],
          [1.25, 0],
        ]),
      ),
    ).toThrow("y, row 1: expected probabilities, got 1.25");
    expect(() => requireProbabilities("y", Matrix.from([[-0.5]]))).toThrow("got -0.5");
  });
});
