import { describe, expect, it } from "vitest";
import {
  compoundGraph,
  gateByGate,
  sigmoidGraph,
  tieOfMaximum,
  variableSlope,
} from "../../../../src/course/deck/cvbl/graphs.js";

describe("the graphs of the IIIT Allahabad deck", () => {
  it("give the derivatives of single gates", () => {
    expect(gateByGate((x, y) => x.times(y), [3, -2])).toEqual([-2, 3]);
    expect(variableSlope((node) => node.reciprocal(), 2)).toBe(-0.25);
  });

  it("give CS231n's numbers for (x + y)z at (-2, 5, -4)", () => {
    const { graph, q } = compoundGraph([-2, 5, -4]);
    expect([q.value, graph.output.value]).toEqual([3, -12]);
    expect(graph.backward()).toEqual({ x: -4, y: -4, z: 3 });
  });

  it("give CS231n's numbers for the sigmoid neuron", () => {
    const graph = sigmoidGraph();
    expect(graph.forward({ w0: 2, x0: -1, w1: -3, x1: -2, w2: -3 })).toBeCloseTo(0.73, 2);
    const slopes = graph.backward();
    expect(slopes.w0).toBeCloseTo(-0.2, 2);
    expect(slopes.x0).toBeCloseTo(0.39, 2);
    expect(slopes.w2).toBeCloseTo(0.2, 2);
  });

  it("grow at rate 1 along the diagonal at a tie of max, not at the printed 2", () => {
    expect(tieOfMaximum()).toEqual({ printed: [1, 1], up: 1, down: -1 });
  });
});
