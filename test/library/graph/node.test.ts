import { describe, expect, it } from "vitest";
import { constant, variable } from "../../../src/library/graph/index.js";

describe("GraphNode", () => {
  it("has its value as soon as it is built", () => {
    const x = variable("x", 3);
    const y = variable("y", 4);
    expect(x.plus(y).value).toBe(7);
    expect(x.minus(y).value).toBe(-1);
    expect(x.times(y).value).toBe(12);
    expect(x.dividedBy(y).value).toBe(0.75);
    expect(x.maximum(y).value).toBe(4);
    expect(x.negate().value).toBe(-3);
    expect(x.exponential().value).toBeCloseTo(Math.E ** 3, 13);
    expect(x.logarithm().value).toBeCloseTo(Math.log(3), 15);
    expect(y.reciprocal().value).toBe(0.25);
    expect(x.squared().value).toBe(9);
    expect(constant(0).sigmoid().value).toBe(0.5);
    expect(x.power(y).value).toBe(81);
    expect(y.squareRoot().value).toBe(2);
    expect(constant(0).tanh().value).toBe(0);
    expect(x.negate().relu().value).toBe(0);
  });

  it("takes a plain number for a constant", () => {
    const sum = variable("x", 3).plus(2);
    expect(sum.value).toBe(5);
    expect([sum.right?.kind, sum.right?.name]).toEqual(["constant", "2"]);
  });

  it("waits for a variable without a value", () => {
    const x = variable("x");
    const inverse = x.reciprocal();
    expect([x.hasValue, inverse.hasValue, x.plus(1).hasValue]).toEqual([false, false, false]);
    expect(variable("y", 2).plus(1).hasValue).toBe(true);
  });

  it("knows what it is: its kind, gate, inputs and local gradients", () => {
    const x = variable("x", 3);
    const y = variable("y", 4);
    const product = x.times(y);
    expect([x.kind, x.name, product.kind, product.name]).toEqual(["variable", "x", "gate", ""]);
    expect(product.gate?.symbol).toBe("*");
    expect([product.left, product.right]).toEqual([x, y]);
    expect([product.localLeft, product.localRight]).toEqual([4, 3]);
    expect(product.gradient).toBe(0);
  });

  it("has local gradient 0 where it has no input", () => {
    const leaf = variable("x", 3);
    expect([leaf.localLeft, leaf.localRight]).toEqual([0, 0]);
    const square = leaf.squared();
    expect([square.localLeft, square.localRight]).toEqual([6, 0]);
  });

  it("refuses what is not a finite number, and a gate that gives none", () => {
    expect(() => variable("x", Number.NaN)).toThrow(
      "variable x: expected a finite number, got NaN",
    );
    expect(() => constant(Number.POSITIVE_INFINITY)).toThrow("constant: expected a finite number");
    expect(() => constant(0).reciprocal()).toThrow(
      "gate 1/x of 0: expected a finite value, got Infinity",
    );
    expect(() => constant(1).dividedBy(0)).toThrow(
      "gate / of 1 and 0: expected a finite value, got Infinity",
    );
    expect(() => constant(-1).logarithm()).toThrow(
      "gate log of -1: expected a finite value, got NaN",
    );
    expect(() => constant(1000).exponential()).toThrow("gate exp of 1000");
  });
});
