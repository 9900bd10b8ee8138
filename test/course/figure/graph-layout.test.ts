import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutGraph } from "../../../src/course/figure/graph-layout.js";
import { Graph, type GraphNode, variable } from "../../../src/library/graph/index.js";

/** A random graph in which any node may feed several gates. */
const graphs = fc
  .array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 })
  .map((picks) => {
    const nodes: GraphNode[] = [variable("x", 1), variable("y", 2), variable("z", 3)];
    for (const [a, b] of picks) {
      const pick = (i: number) => nodes[i % nodes.length] as GraphNode;
      nodes.push(pick(a).minus(pick(b)));
    }
    return new Graph(nodes[nodes.length - 1] as GraphNode);
  });

describe("layoutGraph", () => {
  it("places every node right of its inputs", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        for (const { from, to } of layoutGraph(graph).wires) expect(from.x).toBeLessThan(to.x);
      }),
    );
  });

  it("keeps nodes, and wires that pass, a row apart in every column", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { nodes, wires } = layoutGraph(graph);
        const passing = wires.flatMap(({ from, corners }) =>
          corners.map(({ x, y }) => ({ x, y, node: from.node })),
        );
        for (const a of nodes) {
          for (const b of [...nodes, ...passing]) {
            if (a.x !== b.x || a.node === b.node) continue;
            expect(Math.abs(a.y - b.y)).toBeGreaterThan(1 - 1e-9);
          }
        }
      }),
    );
  });

  it("gives wires gradients that sum to the gradient of the node they leave", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        graph.backward();
        const { nodes, wires } = layoutGraph(graph);
        for (const { node } of nodes) {
          if (node === graph.output) continue;
          const parts = wires.filter(({ from }) => from.node === node);
          const sum = parts.reduce((total, { gradient }) => total + gradient, 0);
          expect(sum).toBeCloseTo(node.gradient, 9);
        }
      }),
    );
  });
});
