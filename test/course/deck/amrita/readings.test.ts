import { describe, expect, it } from "vitest";
import { workThroughAll } from "../../../../src/course/deck/amrita/readings.js";

// The loss and two derivatives of each reading by central differences, from a program in Python.
const python = [
  { loss: 0.105491115823, w212: -0.130376706, w131: 0.003159357 },
  { loss: 0.052745557911, w212: -0.065188353, w131: 0.001579678 },
  { loss: 0.260928509851, w212: -0.184232769, w131: 0.004464425 },
  { loss: 0.397700793066, w212: -0.034543679, w131: 0.015251252 },
  { loss: 0.198850396533, w212: -0.017271839, w131: 0.007625626 },
];

describe("the readings of the W1/W2 example", () => {
  const worked = workThroughAll();

  it("have the losses and derivatives that another program finds", () => {
    worked.forEach(({ loss, w212, w131 }, i) => {
      expect(loss).toBeCloseTo(python[i]?.loss as number, 11);
      expect(w212).toBeCloseTo(python[i]?.w212 as number, 8);
      expect(w131).toBeCloseTo(python[i]?.w131 as number, 8);
    });
    expect(worked).toHaveLength(python.length);
  });

  it("have 24 weights and 6 biases each, all as central differences say", () => {
    for (const { gradient, largestError } of worked) {
      const names = gradient.map(({ name }) => name[0]);
      expect(names.filter((name) => name === "w")).toHaveLength(24);
      expect(names.filter((name) => name === "b")).toHaveLength(6);
      expect(largestError).toBeLessThan(1e-9);
    }
  });

  it("have one path for each output that the weight reaches, and the paths sum to the derivative", () => {
    const paths = worked.map(({ w212Paths, w131Paths }) => [w212Paths.length, w131Paths.length]);
    expect(paths).toEqual([...Array(3).fill([2, 4]), ...Array(2).fill([1, 2])]);
    for (const { w131, w131Paths } of worked) {
      expect(w131Paths.reduce((sum, path) => sum + path.product, 0)).toBeCloseTo(w131, 15);
    }
  });
});
