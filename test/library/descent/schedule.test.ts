import { describe, expect, it } from "vitest";
import {
  cosineDecay,
  exponentialDecay,
  inverseTimeDecay,
  stepDecay,
} from "../../../src/library/descent/index.js";

describe("the schedules", () => {
  it("stepDecay halves every ten epochs", () => {
    const rate = stepDecay(0.8, { factor: 0.5, every: 10 });
    expect([0, 9, 10, 19, 20].map(rate)).toEqual([0.8, 0.8, 0.4, 0.4, 0.2]);
  });

  it("exponentialDecay falls by e within 1/k", () => {
    const rate = exponentialDecay(2, 0.5);
    expect(rate(0)).toBe(2);
    expect(rate(2)).toBeCloseTo(2 / Math.E, 15);
  });

  it("inverseTimeDecay is half after 1/k and a third after 2/k", () => {
    const rate = inverseTimeDecay(6, 0.5);
    expect([0, 2, 4].map(rate)).toEqual([6, 3, 2]);
  });

  it("cosineDecay passes the middle half way and stays at the end", () => {
    const rate = cosineDecay(1, { epochs: 10, final: 0.2 });
    expect([rate(0), rate(10), rate(25)]).toEqual([1, 0.2, 0.2]);
    expect(rate(5)).toBeCloseTo(0.6, 15);
    // cos 60° = 1/2 a third of the way: 0.2 + 0.8 * 0.75
    expect(rate(10 / 3)).toBeCloseTo(0.8, 15);
    expect(cosineDecay(1, { epochs: 3 })(3)).toBeCloseTo(0.01, 15);
  });

  it("may stay where they are: a factor of 1, a final rate as high as the first", () => {
    expect(stepDecay(0.5, { factor: 1, every: 1 })(7)).toBe(0.5);
    expect(cosineDecay(0.5, { epochs: 4, final: 0.5 })(2)).toBe(0.5);
  });

  it.each([
    [
      () => stepDecay(1, { factor: 0, every: 1 }),
      "stepDecay: factor: expected a number above 0 and at most 1, got 0",
    ],
    [
      () => stepDecay(1, { factor: Number.NaN, every: 1 }),
      "stepDecay: factor: expected a finite number, got NaN",
    ],
    [
      () => cosineDecay(1, { epochs: 2, final: -1 }),
      "cosineDecay: final: expected a positive number, got -1",
    ],
    [() => stepDecay(0, { factor: 0.5, every: 1 }), "stepDecay: initial: expected a positive"],
    [() => stepDecay(1, { factor: 1.5, every: 1 }), "stepDecay: factor: expected a number above 0"],
    [() => stepDecay(1, { factor: 0.5, every: 0 }), "stepDecay: every: expected a positive"],
    [
      () => stepDecay(1, { factor: 0.5, every: 1 })(-1),
      "stepDecay: t: expected a number of at least",
    ],
    [
      () => exponentialDecay(-1, 1),
      "exponentialDecay: initial: expected a positive number, got -1",
    ],
    [() => exponentialDecay(1, -1), "exponentialDecay: k: expected a number of at least 0, got -1"],
    [
      () => exponentialDecay(1, 1)(Number.NaN),
      "exponentialDecay: t: expected a number of at least",
    ],
    [() => inverseTimeDecay(0, 1), "inverseTimeDecay: initial: expected a positive number, got 0"],
    [() => inverseTimeDecay(1, -1), "inverseTimeDecay: k: expected a number of at least 0, got -1"],
    [() => inverseTimeDecay(1, 1)(-1), "inverseTimeDecay: t: expected a number of at least 0"],
    [
      () => cosineDecay(0, { epochs: 2 }),
      "cosineDecay: initial: expected a positive number, got 0",
    ],
    [
      () => cosineDecay(1, { epochs: 0 }),
      "cosineDecay: epochs: expected a whole number of at least",
    ],
    [
      () => cosineDecay(1, { epochs: 2, final: 2 }),
      "cosineDecay: final: expected at most the initial",
    ],
    [() => cosineDecay(1, { epochs: 2 })(-1), "cosineDecay: t: expected a number of at least 0"],
  ])("refuse what is out of range, case %#", (attempt, message) => {
    expect(attempt).toThrow(message);
  });
});
