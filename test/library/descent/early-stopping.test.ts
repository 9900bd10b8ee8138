import { describe, expect, it } from "vitest";
import { EarlyStopping } from "../../../src/library/descent/index.js";

describe("EarlyStopping", () => {
  it("stops after as many checks without improvement as it has patience", () => {
    const stopping = new EarlyStopping({ patience: 2 });
    const heard = [3, 2, 2.5, 1.5, 1.5, 1.6].map((loss) => [
      stopping.check(loss),
      stopping.stopped,
    ]);
    expect(heard).toEqual([
      [true, false],
      [true, false],
      [false, false],
      [true, false],
      [false, false],
      [false, true],
    ]);
    expect(stopping.best).toBe(1.5);
  });

  it("counts only what falls by more than the least improvement", () => {
    const stopping = new EarlyStopping({ patience: 1, minimumImprovement: 0.5 });
    stopping.check(2);
    expect(stopping.check(1.5)).toBe(false);
    expect(stopping.check(1.4)).toBe(true);
  });

  it("goes on from its state, as JSON keeps it", () => {
    const first = new EarlyStopping({ patience: 2 });
    const second = () => {
      const fresh = new EarlyStopping({ patience: 2 });
      fresh.state = JSON.parse(JSON.stringify(first.state));
      return fresh;
    };
    expect(second().check(5)).toBe(true);
    first.check(3);
    first.check(4);
    expect(second().best).toBe(3);
    expect(second().stopped).toBe(false);
    const last = second();
    expect(last.check(3)).toBe(false);
    expect(last.stopped).toBe(true);
  });

  it("refuses no patience, a negative improvement and a loss that is none", () => {
    expect(() => new EarlyStopping({ patience: 0 })).toThrow("EarlyStopping: patience: expected a");
    expect(() => new EarlyStopping({ patience: 1, minimumImprovement: -1 })).toThrow(
      "EarlyStopping: minimumImprovement: expected a number of at least 0, got -1",
    );
    const stopping = new EarlyStopping({ patience: 1 });
    expect(() => stopping.check(Number.NaN)).toThrow(
      "EarlyStopping.check: loss: expected a finite number, got NaN",
    );
    expect(() => {
      stopping.state = { best: Number.NaN, waited: 0 };
    }).toThrow("EarlyStopping.state: best: expected a finite number, got NaN");
    expect(() => {
      stopping.state = { best: 1, waited: -1 };
    }).toThrow("EarlyStopping.state: waited: expected a whole number of at least 0, got -1");
    expect(stopping.state).toEqual({ best: undefined, waited: 0 });
  });
});
