import type { Exercise } from "./exercise.js";

type Gate = (gate: string, x: number, y: number, upstream: number) => readonly number[];

const right: Gate = (gate, x, y, upstream) => {
  if (gate === "add") return [upstream, upstream];
  if (gate === "multiply") return [y * upstream, x * upstream];
  return x >= y ? [upstream, 0] : [0, upstream];
};

/** One gate replaced by a wrong one, the others right. */
const mistake = (says: string, which: string, wrong: Gate) => {
  const gateGradients: Gate = (gate, ...rest) => (gate === which ? wrong : right)(gate, ...rest);
  return { says, exports: { gateGradients } };
};

export const gates: Exercise = {
  id: "gates",
  title: "The gradients of three gates",
  lecture: "IIIT Allahabad, neural networks",
  notebook: 5,
  checks: [
    { tries: "an add gate", call: "gateGradients", with: ["add", 3, -4, 2] },
    { tries: "a multiply gate", call: "gateGradients", with: ["multiply", 3, -4, 2] },
    { tries: "a max gate", call: "gateGradients", with: ["max", 3, -4, 2] },
    { tries: "a max gate whose y is larger", call: "gateGradients", with: ["max", 1, 5, -3] },
    { tries: "a tie", call: "gateGradients", with: ["max", 2.5, 2.5, 7], hidden: true },
    {
      tries: "any multiply gate",
      call: "gateGradients",
      with: (random) => ["multiply", random.uniform(-5, 5), random.uniform(-5, 5), random.normal()],
      hidden: true,
    },
    {
      tries: "any add gate",
      call: "gateGradients",
      with: (random) => ["add", random.uniform(-5, 5), random.uniform(-5, 5), random.normal()],
      hidden: true,
    },
  ],
  mistakes: [
    mistake("multiply hands each input the other one: dz/dx = y", "multiply", (_, x, y, up) => [
      x * up,
      y * up,
    ]),
    mistake("the upstream gradient is missing at multiply", "multiply", (_, x, y) => [y, x]),
    mistake("the upstream gradient is missing at max: 1 * upstream", "max", (_, x, y) =>
      x >= y ? [1, 0] : [0, 1],
    ),
    mistake("the upstream gradient is missing at add: 1 * upstream", "add", () => [1, 1]),
    mistake("at a tie only x gets the gradient, or it is counted twice", "max", (_, x, y, up) => [
      x >= y ? up : 0,
      y >= x ? up : 0,
    ]),
    mistake("max hands everything to the larger input, not to both", "max", (_, _x, _y, up) => [
      up,
      up,
    ]),
    mistake("max hands on the gradient, not the input", "max", (_, x, y) =>
      x >= y ? [x, 0] : [0, y],
    ),
  ],
  hints: [
    "Write down dz/dx and dz/dy of each gate first; then multiply both by upstream.",
    "add: 1 and 1; multiply: y and x; max: 1 and 0, or 0 and 1.",
  ],
};
