import { describe, expect, it } from "vitest";
import { SGD } from "../../../src/library/descent/index.js";
import { Activation, Dense, relu, Softmax } from "../../../src/library/layer/index.js";
import { crossEntropy } from "../../../src/library/loss/index.js";
import { Matrix } from "../../../src/library/matrix/index.js";
import { Network, Training, type TrainingOptions } from "../../../src/library/network/index.js";
import { Random } from "../../../src/library/number/index.js";

function training(more: Partial<TrainingOptions> = {}): Training {
  const random = new Random(1);
  const network = new Network([
    new Dense(100, 200, { random }),
    new Activation(relu),
    new Dense(200, 10, { random }),
    new Softmax(),
  ]);
  const draw = () => Float64Array.from({ length: 64 * 100 }, () => random.uniform(-1, 1));
  const y = Array.from({ length: 64 }, (_, m) =>
    Array.from({ length: 10 }, (_, j) => +(m % 10 === j)),
  );
  const optimizer = new SGD({ learningRate: 0.01 });
  return new Training(network, new Matrix(64, 100, draw()), y, {
    loss: crossEntropy,
    optimizer,
    batchSize: 32,
    ...more,
  });
}

describe("the memory of a training", () => {
  it("is allocated in the first step and written over by those that follow", () => {
    const run = training();
    run.step();
    const before = process.memoryUsage().arrayBuffers;
    for (let i = 0; i < 40; i++) run.step();
    // The gradients of W alone would be 160 kB a step.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1e5);
  });

  it("is not written over where somebody has looked at it", () => {
    const run = training();
    const { parameters } = run.network;
    run.step();
    const gradients = parameters.map(({ gradient }) => gradient);
    const copies = gradients.map((gradient) => gradient.toArray());
    run.step();
    // As text, since the difference of thousands of numbers takes minutes to print.
    const now = gradients.map((gradient) => String(gradient.toArray()) === String(copies.shift()));
    expect(now).toEqual([true, true, true, true]);
    const isSame = parameters.map(({ gradient }, p) => gradient === gradients[p]);
    expect(isSame).toEqual([false, false, false, false]);
  });

  it("does not change what a forward pass has returned, or an accuracy reported before", () => {
    const run = training();
    const first = run.step();
    const accuracy = training().step().accuracy;
    const yHat = run.network.forward(run.X);
    const copy = yHat.toArray();
    for (let i = 0; i < 5; i++) run.step();
    expect(yHat.toArray()).toEqual(copy);
    expect(first.accuracy).toBe(accuracy);
  });

  it("takes float32 products where they are asked for: other bits, nearly the same losses", () => {
    const [double, single] = [training(), training({ precision: "float32" })];
    for (let i = 0; i < 5; i++) {
      const [a, b] = [double.step().loss, single.step().loss];
      expect(Math.abs(a - b)).toBeLessThan(1e-5);
      if (i > 0) expect(a).not.toBe(b);
    }
  });
});
