import { describe, expect, it } from "vitest";
import {
  hiddenShapes,
  printedOutputShape,
  stagesDrawn,
} from "../../../../src/course/ledger/demonstration/shapes.js";

describe("the shapes that two decks print", () => {
  it("hold for the hidden layers: n×n", () => {
    const { computed, holds } = hiddenShapes({ n: 5, k: 2 });
    expect(holds).toBe(true);
    expect(computed["shapes of W_1 and W_2"]).toEqual([
      [5, 5],
      [5, 5],
    ]);
  });

  it("don't fit the output layer as printed, unless it is square", () => {
    expect(printedOutputShape({ n: 3, k: 2 })).toMatchObject({
      holds: false,
      computed: { "n×k fits, k×n fits": [0, 1] },
    });
    expect(printedOutputShape({ n: 3, k: 3 }).holds).toBe(true);
  });

  it("are drawn with each layer's two stages", () => {
    expect(stagesDrawn({ n: 3, k: 2 })).toMatchObject({ holds: true, drawnBy: "networkFigure" });
  });
});
