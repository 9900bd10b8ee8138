import type { Random } from "../../library/number/random.js";
import type { Exercise } from "./exercise.js";

interface Node {
  readonly inputs: readonly number[];
  readonly local: readonly number[];
}

/** What a mistake replaces: where the pass begins, its order, and what a node does with what comes. */
interface Pass {
  seed: number;
  forwards: boolean;
  take(before: number, arriving: number): number;
  hand(gradient: number, local: number): number;
}

const right: Pass = {
  seed: 1,
  forwards: false,
  take: (before, arriving) => before + arriving,
  hand: (gradient, local) => gradient * local,
};

function mistake(says: string, wrong: Partial<Pass>) {
  const pass = { ...right, ...wrong };
  const backward = (nodes: readonly Node[]) => {
    const gradients = nodes.map((_, i) => (i === nodes.length - 1 ? pass.seed : 0));
    const order = [...nodes.keys()];
    for (const i of pass.forwards ? order : order.reverse()) {
      nodes[i]?.inputs.forEach((input, k) => {
        const arriving = pass.hand(gradients[i] ?? 0, nodes[i]?.local[k] ?? 0);
        gradients[input] = pass.take(gradients[input] ?? 0, arriving);
      });
    }
    return gradients;
  };
  return { says, exports: { backward } };
}

const leaf = { inputs: [], local: [] };

/** A variable, and nodes that are each computed from two nodes before. */
function someGraph(random: Random) {
  const nodes = Array.from({ length: 6 }, (_, i) => ({
    inputs: [i, random.integer(0, i)],
    local: [random.uniform(0.5, 2), random.uniform(-2, -0.5)],
  }));
  return [[leaf, ...nodes]];
}

export const backwardGraph: Exercise = {
  id: "backward-graph",
  title: "The backward pass over a graph",
  lecture: "IIIT Allahabad, neural networks",
  notebook: 5,
  checks: [
    {
      tries: "t * t at t = 3",
      call: "backward",
      with: [[leaf, { inputs: [0, 0], local: [3, 3] }]],
    },
    {
      tries: "(x + y) z at x = -2, y = 5, z = -4",
      call: "backward",
      with: [
        [leaf, leaf, { inputs: [0, 1], local: [1, 1] }, leaf, { inputs: [2, 3], local: [-4, 3] }],
      ],
    },
    {
      tries: "t² + t³ at t = 3, where t² waits for two",
      call: "backward",
      with: [
        [
          leaf,
          { inputs: [0, 0], local: [3, 3] },
          { inputs: [1, 0], local: [3, 9] },
          { inputs: [1, 2], local: [1, 1] },
        ],
      ],
    },
    {
      tries: "a variable that nothing uses",
      call: "backward",
      with: [[leaf, leaf, leaf, { inputs: [2], local: [-0.5] }]],
      hidden: true,
    },
    { tries: "any graph", call: "backward", with: someGraph, hidden: true, points: 3 },
  ],
  mistakes: [
    mistake("= for +=: where two gradients arrive they are added", {
      take: (_, arriving) => arriving,
    }),
    mistake("the output's own gradient is 1: begin with it", { seed: 0 }),
    mistake("go through the list backwards: a node must have all of its gradient first", {
      forwards: true,
    }),
    mistake("the gradient that came in is missing: hand on gradient * local", {
      hand: (gradient, local) => (gradient === 0 ? 0 : local),
    }),
    mistake("the local derivative is missing: hand on gradient * local", {
      hand: (gradient) => gradient,
    }),
  ],
  hints: [
    "Make an array of zeros, put 1 at its end, and loop i from nodes.length - 1 down to 0.",
    "For each k: `gradients[inputs[k]] += gradients[i] * local[k]`.",
  ],
};
