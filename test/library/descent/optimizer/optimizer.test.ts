import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  AdaGrad,
  Adam,
  Momentum,
  Nesterov,
  type Optimizer,
  RMSProp,
  SGD,
} from "../../../../src/library/descent/index.js";
import { Matrix } from "../../../../src/library/matrix/index.js";
import { gradientSequences, run } from "./sequence.js";

const learningRate = 0.1;
const all: [string, () => Optimizer][] = [
  ["SGD", () => new SGD({ learningRate })],
  ["Momentum", () => new Momentum({ learningRate })],
  ["Nesterov", () => new Nesterov({ learningRate })],
  ["AdaGrad", () => new AdaGrad({ learningRate })],
  ["RMSProp", () => new RMSProp({ learningRate })],
  ["Adam", () => new Adam({ learningRate })],
];

describe.each(all)("%s", (name, create) => {
  it("knows its name, its rate and how often it has stepped", () => {
    const optimizer = create();
    expect([optimizer.name, optimizer.learningRate, optimizer.steps]).toEqual([name, 0.1, 0]);
    optimizer.step([1], [1]);
    optimizer.learningRate = 0.01;
    expect([optimizer.learningRate, optimizer.steps]).toEqual([0.01, 1]);
  });

  it("changes neither θ nor the gradient when stepped by hand", () => {
    const [theta, gradient] = [
      [1, 2],
      [3, -4],
    ];
    const moved = create().step(theta, gradient);
    expect([theta, gradient]).toEqual([
      [1, 2],
      [3, -4],
    ]);
    // against the gradient, each by itself
    expect(moved[0]).toBeLessThan(1);
    expect(moved[1]).toBeGreaterThan(2);
  });

  it("goes on with the same bits from a saved state", () => {
    fc.assert(
      fc.property(gradientSequences, gradientSequences, (before, after) => {
        fc.pre(before[0]?.length === after[0]?.length);
        const optimizer = create();
        const theta = run(optimizer, before);
        const resumed = create();
        resumed.state = JSON.parse(JSON.stringify(optimizer.state));
        expect(resumed.state).toEqual(optimizer.state);
        expect(run(resumed, after, theta)).toEqual(run(optimizer, after, theta));
      }),
    );
  });

  it("keeps the memories of several parameters apart", () => {
    const together = create();
    const [alone, other] = [create(), create()];
    const [A, B] = [Matrix.from([[1, 2]]), Matrix.from([[3], [4], [5]])];
    let [a, b] = [A.row(0), [3, 4, 5]];
    for (let t = 1; t <= 3; t++) {
      const [ga, gb] = [
        [t, -1],
        [1, t, -t],
      ];
      together.update([
        { value: A, gradient: Matrix.from([ga]) },
        { value: B, gradient: Matrix.from(gb.map((g) => [g])) },
      ]);
      a = alone.step(a, ga);
      b = other.step(b, gb);
    }
    expect(A.row(0)).toEqual(a);
    expect(Array.from(B.data)).toEqual(b);
    expect(together.steps).toBe(3);
  });

  it("finds the bottom of a bowl", () => {
    const optimizer = create();
    optimizer.learningRate = name === "AdaGrad" ? 1 : 0.05;
    let theta = [3, -2];
    for (let t = 0; t < 500; t++) {
      const [x = 0, y = 0] = theta;
      theta = optimizer.step(theta, [2 * x, 4 * y]);
    }
    for (const entry of theta) expect(Math.abs(entry)).toBeLessThan(0.1);
  });

  it("refuses a rate, a gradient and a state that do not fit", () => {
    const optimizer = create();
    expect(() => {
      optimizer.learningRate = 0;
    }).toThrow(`${name}: learningRate: expected a positive number, got 0`);
    expect(() => optimizer.step([1, 2], [1])).toThrow(
      `${name}: expected a 1x2 gradient for parameter 0, got 1x1`,
    );
    expect(() => optimizer.step([1], [Number.NaN])).toThrow(
      `${name}.step: gradient: entry (0, 0): expected a finite number, got NaN`,
    );
    expect(() => optimizer.step([Number.POSITIVE_INFINITY], [1])).toThrow(`${name}.step: theta`);
    const state = { ...optimizer.state, name: "Adagrad" };
    expect(() => {
      optimizer.state = state;
    }).toThrow(`${name}.state: name: expected "${name}", got "Adagrad"`.replace(`"${name}"`, name));
    expect(() => {
      optimizer.state = { ...state, name, steps: -1 };
    }).toThrow(`${name}.state: steps: expected a whole number of at least 0, got -1`);
    expect(() => {
      optimizer.state = { ...state, name, learningRate: 0 };
    }).toThrow(`${name}.state: learningRate: expected a positive number, got 0`);
    expect(optimizer.steps).toBe(0);
  });
});

describe("an optimizer with a memory", () => {
  it.each([
    [new Momentum({ learningRate }), ["velocity"]],
    [new Nesterov({ learningRate }), ["velocity"]],
    [new AdaGrad({ learningRate }), ["cache"]],
    [new RMSProp({ learningRate }), ["cache"]],
    [new Adam({ learningRate }), ["firstMoment", "secondMoment"]],
  ])("calls what it remembers as the lectures do, case %#", (optimizer, names) => {
    expect(Object.keys(optimizer.state.memory)).toEqual(names);
  });

  it("refuses parameters of another size than before, and takes no step", () => {
    const momentum = new Momentum({ learningRate });
    momentum.step([1, 2], [1, 1]);
    expect(() => momentum.step([1], [1])).toThrow(
      "Momentum: velocity of parameter 0: expected 2 numbers, got 1",
    );
    expect(momentum.steps).toBe(1);
  });

  it("refuses a state without its memory, or with one that holds no numbers", () => {
    const momentum = new Momentum({ learningRate });
    const state = { name: "Momentum", steps: 1, learningRate };
    expect(() => {
      momentum.state = { ...state, memory: {} };
    }).toThrow("Momentum.state: velocity: expected an array, got undefined");
    expect(() => {
      momentum.state = { ...state } as unknown as typeof momentum.state;
    }).toThrow("Momentum.state: velocity: expected an array, got undefined");
    expect(() => {
      momentum.state = { ...state, memory: { velocity: [[Number.NaN]] } };
    }).toThrow("Momentum.state: velocity: expected a finite number, got NaN");
    expect(momentum.state).toEqual({ ...state, steps: 0, memory: { velocity: [] } });
  });
});
