import { describe, expect, it } from "vitest";
import {
  Activation,
  BatchNorm,
  Dense,
  Dropout,
  type Layer,
  Softmax,
  sigmoid,
} from "../../../src/library/layer/index.js";
import { isExactly } from "../../../src/library/layer/layer.js";
import { Random } from "../../../src/library/number/index.js";

describe.each([
  ["Dense(2, 2)", () => new Dense(2, 2, { random: new Random(1) }), false],
  ["Activation(sigmoid)", () => new Activation(sigmoid), true],
  ["Softmax", () => new Softmax(), false],
  ["Dropout(0.5)", () => new Dropout(0.5, new Random(1)), true],
  ["BatchNorm(2)", () => new BatchNorm(2), true],
] as const)("%s", (name, create: () => Layer, elementwise) => {
  const broken = [[1, Number.NaN]];

  it("names itself where it is given what is no number", () => {
    const layer = create();
    expect(layer.name).toBe(name);
    expect(() => layer.forward(broken)).toThrow(`${name}.forward: entry (0, 1): expected a finite`);
    layer.forward([[1, 2]]);
    expect(() => layer.backward(broken)).toThrow(`${name}.backward: entry (0, 1): expected a fini`);
    expect(() => layer.backward([[1, 2, 3]])).toThrow(`${name}.backward: expected`);
  });

  it("says whether each output depends on one input alone", () => {
    expect(create().elementwise === true).toBe(elementwise);
  });

  it("evaluates where no mode is given, one example at a time if need be", () => {
    const [one, other] = [create(), create()];
    expect(one.forward([[1, 2]])).toEqual(other.forward([[1, 2]], "evaluate"));
    expect(one.backward([[1, 2]])).toEqual(other.backward([[1, 2]]));
  });
});

describe("isExactly", () => {
  it("tells a class from those derived from it and from those that only share its name", () => {
    class Warm extends Softmax {}
    expect(isExactly(new Softmax(), Softmax)).toBe(true);
    expect(isExactly(new Warm(), Softmax)).toBe(false);
    expect(isExactly(new Activation(sigmoid), Softmax)).toBe(false);
    expect(isExactly(undefined, Softmax)).toBe(false);
  });
});
