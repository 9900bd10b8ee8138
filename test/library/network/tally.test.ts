import { describe, expect, it } from "vitest";
import { Tally } from "../../../src/library/network/tally.js";

describe("Tally", () => {
  it("counts updates through all epochs, losses and right predictions within one", () => {
    const tally = new Tally();
    tally.add(4, 2);
    tally.add(1, 3);
    expect([tally.step, tally.loss, tally.right]).toEqual([2, 2.5, 5]);
    tally.beginEpoch();
    expect(tally.right).toBeUndefined();
    tally.add(7, 0);
    expect([tally.step, tally.loss, tally.right]).toEqual([3, 7, 0]);
  });

  it("counts nothing right where there are no classes", () => {
    const tally = new Tally();
    tally.add(1, undefined);
    expect(tally.right).toBeUndefined();
    expect(tally.state).toEqual({ step: 1, losses: [1], right: undefined });
  });

  it("can be read, written as JSON and set again", () => {
    const [tally, other] = [new Tally(), new Tally()];
    tally.add(4, 2);
    other.state = JSON.parse(JSON.stringify(tally.state));
    other.add(1, 1);
    tally.add(1, 1);
    expect(other.state).toEqual(tally.state);
  });

  it.each([
    [{ right: -1 }, "right: expected a whole number of at least 0, got -1"],
    [{ right: null }, "right: expected a whole number of at least 0, got null"],
    [{ step: 0.5 }, "step: expected a whole number of at least 0, got 0.5"],
    [{ losses: [Number.NaN] }, "losses: expected finite numbers, got an array of 1"],
  ])("refuses %o and stays as it was", (fields, message) => {
    const tally = new Tally();
    tally.add(4, 2);
    const before = tally.state;
    expect(() => {
      tally.state = { ...before, ...fields } as typeof before;
    }).toThrow(new RangeError(`Training.state: ${message}`));
    expect(tally.state).toEqual(before);
  });
});
