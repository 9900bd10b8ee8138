import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numericalDerivative } from "../../../src/library/descent/index.js";
import * as gates from "../../../src/library/graph/gate.js";
import { expectGradientsAgree } from "../descent/agree.js";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anything = number(-5, 5);
const positive = number(0.1, 5);

describe("the gates", () => {
  it("are drawn with symbols that tell them apart", () => {
    const { plus, minus, times, dividedBy, maximum, power } = gates;
    const binary = [plus, minus, times, dividedBy, maximum, power];
    expect(binary.map(({ symbol }) => symbol)).toEqual(["+", "-", "*", "/", "max", "^"]);
    const { negate, exponential, logarithm, reciprocal, squared, squareRoot } = gates;
    const unary = [negate, exponential, logarithm, reciprocal, squared, squareRoot];
    expect(unary.map(({ symbol }) => symbol)).toEqual(["*-1", "exp", "log", "1/x", "^2", "sqrt"]);
    const { tanhGate, reluGate, sigmoidGate } = gates;
    const units = [tanhGate, reluGate, sigmoidGate];
    expect(units.map(({ symbol }) => symbol)).toEqual(["tanh", "relu", "σ"]);
    expect(Object.keys(gates)).toHaveLength(binary.length + unary.length + units.length);
  });

  it.each([
    [gates.plus, 7],
    [gates.minus, -1],
    [gates.times, 12],
    [gates.dividedBy, 0.75],
    [gates.maximum, 4],
    [gates.power, 81],
  ])("$symbol computes its value from 3 and 4", (gate, value) => {
    expect(gate.value(3, 4)).toBe(value);
  });

  it.each([
    [gates.negate, -2],
    [gates.exponential, Math.E ** 2],
    [gates.logarithm, Math.LN2],
    [gates.reciprocal, 0.5],
    [gates.squared, 4],
    [gates.squareRoot, Math.SQRT2],
    [gates.tanhGate, (Math.E ** 4 - 1) / (Math.E ** 4 + 1)],
    [gates.reluGate, 2],
    [gates.sigmoidGate, 1 / (1 + Math.E ** -2)],
  ])("$symbol computes its value from 2", (gate, value) => {
    expect(gate.value(2, 0)).toBeCloseTo(value, 14);
    expect(gate.localRight(2, 0, value)).toBe(0);
  });

  it.each([
    gates.plus,
    gates.minus,
    gates.times,
    gates.dividedBy,
    gates.maximum,
    gates.negate,
    gates.exponential,
    gates.reciprocal,
    gates.squared,
    gates.sigmoidGate,
    gates.logarithm,
    gates.power,
    gates.squareRoot,
    gates.tanhGate,
  ])("$symbol has the local gradients that central differences find", (gate) => {
    fc.assert(
      fc.property(needsPositive(gate) ? positive : anything, anything, (a, b) => {
        const isQuotient = gate === gates.dividedBy || gate === gates.reciprocal;
        const [left, right] = isQuotient ? [away(a), away(b)] : [a, b];
        fc.pre(gate !== gates.maximum || Math.abs(left - right) > 1e-3);
        const value = gate.value(left, right);
        expectGradientsAgree(
          [gate.localLeft(left, right, value), gate.localRight(left, right, value)],
          [
            numericalDerivative((x) => gate.value(x, right), left),
            numericalDerivative((x) => gate.value(left, x), right),
          ],
          { relative: 1e-5 },
        );
      }),
    );
  });

  it("^ has the slope b a^(b-1) at 0 and below too, and none in the exponent", () => {
    expect([gates.power.localLeft(0, 1, 0), gates.power.localLeft(-2, 3, -8)]).toEqual([1, 12]);
    expect([gates.power.localLeft(0, 0, 1), gates.power.localRight(-2, 3, -8)]).toEqual([0, 0]);
    // 0^b = 0 whatever b above 0
    expect(gates.power.localRight(0, 2, 0)).toBe(0);
  });

  it("relu has slope 0 on the left and at the kink, 1 on the right", () => {
    expect([-1, 0, 1].map((a) => gates.reluGate.localLeft(a, 0, 0))).toEqual([0, 0, 1]);
  });

  it("max gives the whole gradient to the first at a tie", () => {
    expect([gates.maximum.localLeft(2, 2, 2), gates.maximum.localRight(2, 2, 2)]).toEqual([1, 0]);
  });

  it("1/x and e^x have the local gradients that the sigmoid slide prints", () => {
    // -1/x² at 1.37 is -0.53, e^x at -1 is 0.37
    expect(gates.reciprocal.localLeft(1.37, 0, 1 / 1.37)).toBeCloseTo(-0.53, 2);
    expect(gates.exponential.localLeft(-1, 0, Math.exp(-1))).toBeCloseTo(0.37, 2);
  });
});

function needsPositive(gate: gates.Gate): boolean {
  return gate === gates.logarithm || gate === gates.power || gate === gates.squareRoot;
}

/** Moved out of the neighbourhood of 0, where a quotient has no value. */
function away(x: number): number {
  return x < 0 ? x - 0.5 : x + 0.5;
}
