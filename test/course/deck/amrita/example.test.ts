import { describe, expect, it } from "vitest";
import {
  backwardPass,
  forwardPass,
  given,
  lossWith,
  pathsOf,
  w1w2,
  w131,
  w212,
  withEntry,
} from "../../../../src/course/deck/amrita/example.js";

describe("the W1/W2 example", () => {
  it("has the forward values that another program finds", () => {
    const { a1, h1, a2, yHat, loss } = forwardPass();
    [2.9, 1.4, 2.1, 2.3].forEach((a, i) => {
      expect(a1[i]).toBeCloseTo(a, 12);
    });
    expect(h1[2]).toBeCloseTo(0.8909031788043871, 14);
    expect(a2[1]).toBeCloseTo(0.4471924303212516, 14);
    expect(yHat[0]).toBeCloseTo(0.7703359890812712, 14);
    expect(loss).toBeCloseTo(0.10549111582255591, 14);
    expect(lossWith(given.W1, given.W2)).toBe(loss);
  });

  it("has the gradient that central differences in another program give", () => {
    const { dW1, dW2 } = backwardPass();
    expect(dW2[0]?.[1]).toBeCloseTo(-0.1303767061817951, 9);
    expect(dW1[2]?.[0]).toBeCloseTo(0.0031593567657861583, 9);
  });

  it("has two paths for w_212 and four for w_131", () => {
    expect(pathsOf(w212)).toHaveLength(2);
    expect(pathsOf(w131)).toHaveLength(4);
  });

  it("lends readers a copy that they may change", () => {
    const before = forwardPass().loss;
    const row = w1w2.W1[0] as number[];
    const first = row[0] as number;
    row[0] = 99;
    expect(forwardPass().loss).toBe(before);
    row[0] = first;
  });

  it("replaces one entry of a matrix and leaves the matrix alone", () => {
    const W = [
      [1, 2],
      [3, 4],
    ];
    expect(withEntry(W, 1, 0, 9)).toEqual([
      [1, 2],
      [9, 4],
    ]);
    expect(W[1]).toEqual([3, 4]);
  });
});
