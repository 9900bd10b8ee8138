import { describe, expect, it } from "vitest";
import { describeNetwork, widthsOf } from "../../../src/course/figure/network-alt.js";
import { networkColumns } from "../../../src/course/figure/network-columns.js";
import { placeUnits } from "../../../src/course/figure/network-places.js";

const nothing = {
  highlightedWeight: undefined,
  ends: [],
  paths: [],
  routes: 0,
  values: undefined,
};
const placesOf = (widths: readonly number[]) => placeUnits(networkColumns(widths, false), 8, []);

describe("describeNetwork", () => {
  it("counts the units of each layer", () => {
    expect(describeNetwork(placesOf([3, 4, 1]), nothing)).toBe(
      "A feedforward network with 3 inputs, 4 hidden neurons and 1 output, every unit joined to " +
        "all of the next layer.",
    );
  });

  it("sums up many hidden layers, and says what is not drawn", () => {
    const said = describeNetwork(placesOf([2, 3, 3, 3, 3, 20]), nothing);
    expect(said).toContain("4 hidden layers of 3, 3, 3 and 3 neurons");
    expect(said).toContain("Column 6 is abbreviated: 7 of 20 units are drawn.");
  });

  it("names the weight that stands out, and the paths with their products", () => {
    const said = describeNetwork(placesOf([3, 4, 1]), {
      ...nothing,
      highlightedWeight: { layer: 1, neuron: 4, input: 2 },
      ends: [
        { column: 0, unit: 1 },
        { column: 1, unit: 3 },
      ],
      paths: [{ units: ["h_14", "ŷ_1"], factors: [], product: -0.5 }],
      routes: 0,
    });
    expect(said).toContain("The weight w_142 from x_2 to h_14 stands out.");
    expect(said).toContain("1 path to the loss (0 of them drawn): h_14 to ŷ_1, product −0.5.");
  });

  it("gives an example's values and gradients", () => {
    const values = { forward: [[1, 2, 3], [0.25]], backward: [[0], [-0.75]] };
    expect(describeNetwork(placesOf([3, 1]), { ...nothing, values })).toContain(
      "For x = 1, 2 and 3 it gives 0.25. The gradients by the outputs are −0.75.",
    );
  });
});

describe("widthsOf", () => {
  it("gives the widths back", () => {
    expect(widthsOf(networkColumns([3, 4, 4, 1], false))).toEqual([3, 4, 4, 1]);
  });
});
