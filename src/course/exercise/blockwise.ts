import type { Random } from "../../library/number/random.js";
import { numbers, rows } from "./draw.js";
import type { Argument, Exercise } from "./exercise.js";

type Numbers = readonly number[];
type Rows = readonly Numbers[];
interface Stage {
  readonly x: Numbers;
  readonly dYdX: Rows;
  readonly W: Rows | null;
}

/** What a mistake replaces. `received` is dL/dy of a block, `handed` its dL/dx. */
interface Rule {
  down(dYdX: Rows, received: Numbers, j: number): number;
  next(received: Numbers, handed: Numbers): Numbers;
  gradient(received: Numbers, handed: Numbers, i: number): number;
  step(rate: number): number;
}

const at = (values: Numbers | undefined, i: number) => values?.[i] ?? 0;
const right: Rule = {
  down: (dYdX, received, j) => dYdX.reduce((sum, row, i) => sum + at(received, i) * at(row, j), 0),
  next: (_, handed) => handed,
  gradient: (received, _, i) => at(received, i),
  step: (rate) => rate,
};

function mistake(says: string, wrong: Partial<Rule>, order = (steps: object[]) => steps) {
  const rule = { ...right, ...wrong };
  const blockwise = (stages: readonly Stage[], dLdY: Numbers, rate: number) => {
    let received = dLdY;
    const steps = [...stages].reverse().map(({ x, dYdX, W }) => {
      const handed = x.map((_, j) => rule.down(dYdX, received, j));
      const slope = (i: number) => rule.gradient(received, handed, i);
      const moved = W?.map((row, i) =>
        row.map((weight, j) => weight - rule.step(rate) * slope(i) * at(x, j)),
      );
      received = rule.next(received, handed);
      return { dLdX: handed, W: moved ?? null };
    });
    return order(steps.reverse());
  };
  return { says, exports: { blockwise } };
}

/** A product and a function after it, twice; the function's derivative is any diagonal. */
function someChain(random: Random): Argument[] {
  const [inputs, hidden, outputs] = [3, random.integer(2, 4), 2];
  const product = (width: number, count: number) => {
    const W = rows(random, count, width);
    return { x: numbers(random, width, 0.5, 3), dYdX: W, W };
  };
  const functionOf = (width: number) => {
    const slopes = numbers(random, width, 0.1, 1);
    const dYdX = slopes.map((slope, i) => slopes.map((_, j) => (i === j ? slope : 0)));
    return { x: numbers(random, width), dYdX, W: null };
  };
  const chain = [product(inputs, hidden), functionOf(hidden), product(hidden, outputs)];
  return [[...chain, functionOf(outputs)], numbers(random, outputs, 0.5, 3), 0.1];
}

/** A block of which every output depends on every input, as softmax is, over a product. */
function someFullBlock(random: Random): Argument[] {
  const W = rows(random, 3, 2);
  const product = { x: numbers(random, 2, 0.5, 3), dYdX: W, W };
  const full = { x: numbers(random, 3), dYdX: rows(random, 3, 3, 0.1, 1), W: null };
  return [[product, full], numbers(random, 3, 0.5, 3), random.uniform(0.1, 0.9)];
}

export const blockwise: Exercise = {
  id: "blockwise",
  title: "Block-wise propagation",
  lecture: "Back propagation, training neural networks",
  notebook: 9,
  checks: [
    {
      tries: "one block with weights",
      call: "blockwise",
      with: [[{ x: [1, 2], dYdX: [[3, 4]], W: [[3, 4]] }], [2], 0.5],
    },
    {
      tries: "a product, and a function after it",
      call: "blockwise",
      with: [
        [
          {
            x: [1, -1],
            dYdX: [
              [2, 1],
              [0, 3],
            ],
            W: [
              [2, 1],
              [0, 3],
            ],
          },
          {
            x: [1, -3],
            dYdX: [
              [0.5, 0],
              [0, 2],
            ],
            W: null,
          },
        ],
        [1, -1],
        0.1,
      ],
    },
    {
      tries: "a function alone, which learns nothing",
      call: "blockwise",
      with: [
        [
          {
            x: [2, 5],
            dYdX: [
              [0.25, 0],
              [0, -1],
            ],
            W: null,
          },
        ],
        [4, 3],
        1,
      ],
      hidden: true,
    },
    { tries: "any chain", call: "blockwise", with: someChain, hidden: true, points: 2 },
    {
      tries: "a function whose outputs all depend on all inputs",
      call: "blockwise",
      with: someFullBlock,
      hidden: true,
      points: 2,
    },
  ],
  mistakes: [
    mistake("dL/dx adds up a column of dy/dx: the row vector dL/dy stands on the left", {
      down: (dYdX, received, j) => received.reduce((sum, g, i) => sum + at(dYdX[j], i) * g, 0),
    }),
    mistake("every block got the dL/dy of the last one: hand dL/dx down", {
      next: (received) => received,
    }),
    mistake("dL/dW takes the block's own dL/dy, not the dL/dx that it hands down", {
      gradient: (_, handed, i) => at(handed, i),
    }),
    mistake("the step goes uphill: subtract rate * dL/dW", { step: (rate) => -rate }),
    mistake("the rate is missing before dL/dW", { step: () => 1 }),
    mistake("the blocks come back in the order in which they were given", {}, (steps) =>
      steps.reverse(),
    ),
  ],
  hints: [
    "Go through the blocks from the last to the first, with dL/dy in a variable.",
    "A block's dL/dW needs the dL/dy that it got: change the variable only after that.",
    "Put each block's result in front of the others: `steps.unshift({ dLdX, W: ... })`.",
  ],
};
