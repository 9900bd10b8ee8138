import { describe, expect, it } from "vitest";
import { EarlyStopping } from "../../../src/library/descent/index.js";
import { Dense } from "../../../src/library/layer/index.js";
import { BestEpoch } from "../../../src/library/network/best-epoch.js";

const layer = () => new Dense(1, 1, { weights: [[1]], biases: [10] });
const numbers = ({ W, b }: Dense) => [W.value.at(0, 0), b.value.at(0, 0)];
const patience = (checks: number) => new EarlyStopping({ patience: checks });

describe("BestEpoch", () => {
  it("puts the parameters of the lowest loss back when patience has run out", () => {
    const dense = layer();
    const best = new BestEpoch(dense.parameters, patience(2));
    // The second of four epochs has the lowest loss; the third and fourth use up the patience.
    const stops = [5, 3, 4, 3].map((loss, epoch) => {
      dense.W.set([[epoch]]);
      dense.b.set([[-epoch]]);
      return best.stopsAt(loss);
    });
    expect(stops).toEqual([false, false, false, true]);
    expect(numbers(dense)).toEqual([1, -1]);
  });

  it("never stops without early stopping, and keeps no copy", () => {
    const dense = layer();
    const best = new BestEpoch(dense.parameters, undefined);
    expect([3, 4, 5, 6].map((loss) => best.stopsAt(loss))).toEqual([false, false, false, false]);
    expect(best.state).toEqual([]);
    expect(numbers(dense)).toEqual([1, 10]);
  });

  it("hands its copies on as plain data", () => {
    const [dense, other] = [layer(), layer()];
    const best = new BestEpoch(dense.parameters, patience(1));
    best.stopsAt(1);
    expect(best.state).toEqual([[1], [10]]);
    const resumed = new BestEpoch(other.parameters, patience(1));
    resumed.state = JSON.parse(JSON.stringify(best.state));
    other.W.set([[7]]);
    resumed.earlyStopping?.check(1);
    expect(resumed.stopsAt(2)).toBe(true);
    expect(numbers(other)).toEqual([1, 10]);
  });
});
