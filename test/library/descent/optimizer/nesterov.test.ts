import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Momentum, Nesterov } from "../../../../src/library/descent/index.js";
import { gradientSequences, run } from "./sequence.js";

describe("Nesterov", () => {
  it("takes the steps of Sutskever's form, seen from the looked-ahead place", () => {
    const [learningRate, momentum] = [0.05, 0.9];
    const slope = (x: number) => 2 * x + Math.cos(x);
    const nesterov = new Nesterov({ learningRate, momentum });
    let theta = [3];
    let [phi, v] = [3, 0];
    for (let t = 0; t < 20; t++) {
      v = momentum * v - learningRate * slope(phi + momentum * v);
      phi += v;
      theta = nesterov.step(theta, [slope(theta[0] as number)]);
      expect(theta[0]).toBeCloseTo(phi + momentum * v, 12);
      expect(nesterov.velocity[0]?.[0]).toBeCloseTo(v, 12);
    }
  });

  it("has momentum's velocity, and looks ahead by μ v", () => {
    fc.assert(
      fc.property(gradientSequences, (gradients) => {
        const nesterov = new Nesterov({ learningRate: 0.2, momentum: 0.7 });
        const theta = run(nesterov, gradients);
        const momentum = new Momentum({ learningRate: 0.2, momentum: 0.7 });
        const phi = run(momentum, gradients);
        theta.forEach((entry, i) => {
          const v = momentum.velocity[0]?.[i] as number;
          expect(nesterov.velocity[0]?.[i]).toBeCloseTo(v, 12);
          expect(entry).toBeCloseTo((phi[i] as number) + 0.7 * v, 11);
        });
      }),
    );
  });

  it("keeps 0.9 when nothing is said, and refuses a momentum of 1", () => {
    expect(new Nesterov({ learningRate: 1 }).momentum).toBe(0.9);
    expect(() => new Nesterov({ learningRate: 1, momentum: 1 })).toThrow(
      "Nesterov: momentum: expected a number in [0, 1), got 1",
    );
  });
});
