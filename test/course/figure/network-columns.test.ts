import { describe, expect, it } from "vitest";
import { type Column, networkColumns } from "../../../src/course/figure/network-columns.js";
import {
  Activation,
  BatchNorm,
  Dense,
  Softmax,
  sigmoid,
} from "../../../src/library/layer/index.js";
import { Network } from "../../../src/library/network/index.js";
import { unitName } from "../../../src/library/network/notation.js";
import { Random } from "../../../src/library/number/index.js";

const network = new Network([
  new Dense(3, 4, { random: new Random(1) }),
  new Activation(sigmoid),
  new Dense(4, 2, { random: new Random(2) }),
  new Softmax(),
]);

/** The name of a column's first unit. */
const first = ({ symbol }: Column) => unitName(symbol, 1);

describe("networkColumns", () => {
  it("makes a column for each layer of neurons, whether from a network or from widths", () => {
    const [drawn, widths] = [network, [3, 4, 2]].map((source) => networkColumns(source, false));
    const known = ({ kind, size, symbol, weightLayer }: (typeof drawn & object)[number]) => ({
      kind,
      size,
      symbol,
      weightLayer,
    });
    expect(drawn?.map(known)).toEqual(widths?.map(known));
    expect(drawn?.map(first)).toEqual(["x_1", "h_11", "ŷ_1"]);
  });

  it("sets pre-activations and activations apart where stages are asked for", () => {
    const stages = networkColumns(network, true);
    expect(stages.map(first)).toEqual(["x_1", "a_11", "h_11", "a_21", "ŷ_1"]);
    // A sigmoid joins each unit to its own, softmax joins all to all.
    expect(stages.map(({ feeding }) => feeding)).toEqual(["none", "all", "one", "all", "all"]);
  });

  it("counts layers of weights alone: batch normalisation is no layer of neurons", () => {
    const random = new Random(1);
    const normalized = new Network([
      new Dense(3, 4, { random }),
      new BatchNorm(4),
      new Activation(sigmoid),
      new Dense(4, 2, { random }),
    ]);
    const columns = networkColumns(normalized, false);
    expect(columns.map(({ weightLayer }) => weightLayer)).toEqual([undefined, 1, 2]);
    expect(columns.map(first)).toEqual(["x_1", "h'_11", "ŷ_1"]);
    expect(networkColumns(normalized, true).map(first)).toEqual([
      "x_1",
      "a_11",
      "h_11",
      "h'_11",
      "ŷ_1",
    ]);
  });

  it("keeps the weights that lead into a column, a row for each receiver", () => {
    expect(networkColumns(network, false)[1]?.weights?.shape).toBe("4x3");
  });

  it("refuses widths that are no network", () => {
    expect(() => networkColumns([3], false)).toThrow("networkFigure: widths");
    expect(() => networkColumns([3, 0.5], false)).toThrow("networkFigure: width of layer 1");
  });
});
