import { describe, expect, it } from "vitest";
import { allReadings } from "../../../../src/course/deck/amrita/all-readings.js";

describe("all readings of the W1/W2 example", () => {
  it("are 72, and one of them fits the print", () => {
    const readings = allReadings();
    expect(readings).toHaveLength(72);
    expect(readings.filter(({ fits }) => fits)).toEqual([
      { rows: "receivers", hidden: "sigmoid", output: "softmax", loss: "Σ(y - ŷ)²", fits: true },
    ]);
  });
});
