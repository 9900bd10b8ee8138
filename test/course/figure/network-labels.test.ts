import { describe, expect, it } from "vitest";
import { networkColumns } from "../../../src/course/figure/network-columns.js";
import {
  between,
  captions,
  highlightLabel,
  weightLabels,
} from "../../../src/course/figure/network-labels.js";
import { placeUnits } from "../../../src/course/figure/network-places.js";
import { Activation, Dense, sigmoid } from "../../../src/library/layer/index.js";
import { Network } from "../../../src/library/network/index.js";

const square = [
  [1, 2, 3, 4],
  [5, 6, 7, 8],
  [9, 10, 11, 12],
  [13, 14, 15, 16],
];
const network = new Network([new Dense(4, 4, { weights: square })]);
const places = placeUnits(networkColumns(network, false), 8, []);

describe("weightLabels", () => {
  it("writes each weight of a 4x4 matrix on its own edge", () => {
    const labels = weightLabels(places);
    expect(labels.map(({ text }) => Number(text)).sort((a, b) => a - b)).toEqual(square.flat());
    for (const { text, x, y } of labels) {
      const [to, from] = [Math.floor((Number(text) - 1) / 4), (Number(text) - 1) % 4];
      const [start, end] = [
        { column: 0, unit: from },
        { column: 1, unit: to },
      ].map((unit) => places.at(unit) ?? { x: Number.NaN, y: Number.NaN });
      // The label's place divides the edge from sender to receiver.
      expect(y).toBeCloseTo((start?.y ?? 0) + x * ((end?.y ?? 0) - (start?.y ?? 0)), 12);
    }
  });

  it("keeps all labels of a 4x4 matrix at equal distances", () => {
    const heights = weightLabels(places)
      .map(({ y }) => y)
      .sort((a, b) => a - b);
    const gaps = heights.slice(1).map((y, i) => y - (heights[i] ?? 0));
    expect(Math.min(...gaps)).toBeCloseTo(Math.max(...gaps), 12);
  });
});

describe("highlightLabel", () => {
  const weight = { layer: 1, neuron: 2, input: 3 };
  const ends = [
    { column: 0, unit: 2 },
    { column: 1, unit: 1 },
  ];

  it("names the weight and its value in the middle of the edge", () => {
    const [label] = highlightLabel(places, ends, weight, "#F7F0A0");
    expect(label).toMatchObject({ text: "w<sub>123</sub> = 7", x: 0.5, y: 0 });
  });

  it("takes two lines where many columns leave no room for one", () => {
    const layers = [1, 2, 3].flatMap(() => [
      new Dense(4, 4, { weights: square }),
      new Activation(sigmoid),
    ]);
    const crowded = placeUnits(networkColumns(new Network(layers), true), 8, []);
    expect(highlightLabel(crowded, ends, weight, "#F7F0A0")[0]?.text).toContain("<br>= 7");
  });

  it("is left out where an end is not drawn", () => {
    expect(highlightLabel(places, [], weight, "#F7F0A0")).toEqual([]);
  });
});

describe("captions", () => {
  it("counts units above each column and gives the shapes below each gap", () => {
    expect(captions(networkColumns([3, 4, 1], false), 4).map(({ text }) => text)).toEqual([
      "3 inputs",
      "4 neurons",
      "W<sub>1</sub>: 4 × 3<br>b<sub>1</sub>: 4",
      "1 output",
      "W<sub>2</sub>: 1 × 4<br>b<sub>2</sub>: 1",
    ]);
  });
});

describe("between", () => {
  it("goes from start to end as its share goes from 0 to 1", () => {
    const [start, end] = [
      { x: 0, y: 2 },
      { x: 4, y: 0 },
    ] as const;
    expect([0, 0.25, 1].map((t) => between(start, end, t))).toEqual([start, { x: 1, y: 1.5 }, end]);
  });
});
