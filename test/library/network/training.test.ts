import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blobs, oneHot, xor } from "../../../src/library/dataset/index.js";
import {
  Adam,
  EarlyStopping,
  Momentum,
  SGD,
  stepDecay,
} from "../../../src/library/descent/index.js";
import {
  Activation,
  Dense,
  Dropout,
  heNormal,
  Softmax,
  tanh,
} from "../../../src/library/layer/index.js";
import {
  accuracy,
  crossEntropy,
  halfL2,
  meanSquaredError,
  sumSquaredError,
} from "../../../src/library/loss/index.js";
import {
  loadNetwork,
  Network,
  type Progress,
  saveNetwork,
  Training,
  type TrainingState,
  train,
} from "../../../src/library/network/index.js";
import { Random } from "../../../src/library/number/index.js";

const data = blobs({ random: new Random(1), perClass: 10 });
const y = oneHot(data.labels, 3);
const sgd = (learningRate = 0.1) => new SGD({ learningRate });

function classifier(seed = 2): Network {
  const random = new Random(seed);
  return new Network([
    new Dense(2, 8, { random }),
    new Activation(tanh),
    new Dropout(0.1, random),
    new Dense(8, 3, { random }),
    new Softmax(),
  ]);
}

/** y = w x + b, so that updates can be done by hand. */
const line = (w = 0, b = 0) => new Network([new Dense(1, 1, { weights: [[w]], biases: [b] })]);
const weight = (network: Network) => network.parameters[0]?.value.at(0, 0);

describe("Training", () => {
  it("makes the update w - η ∂L/∂w, by hand", () => {
    const network = line(1);
    const training = new Training(network, [[1], [2]], [[3], [4]], {
      loss: sumSquaredError,
      optimizer: sgd(),
    });
    // errors -2 and -2: L = 8, ∂L/∂w = 2 (-2 * 1 - 2 * 2) = -12, ∂L/∂b = -8
    const { step, epoch, loss, rate, accuracy } = training.step();
    expect([step, epoch, loss, rate, accuracy]).toEqual([1, 1, 8, 0.1, undefined]);
    expect(weight(network)).toBeCloseTo(2.2, 15);
    expect(network.parameters[1]?.value.at(0, 0)).toBeCloseTo(0.8, 15);
  });

  it("goes through all examples each epoch: batch, mini-batch or stochastic", () => {
    for (const [batchSize, steps] of [
      [undefined, 1],
      [4, 8],
      [1, 30],
    ] as const) {
      const training = new Training(classifier(), data.X, y, {
        loss: crossEntropy,
        optimizer: sgd(),
        random: new Random(3),
        ...(batchSize && { batchSize }),
      });
      const [epoch] = training.run(1);
      expect(epoch?.step).toBe(steps);
      expect([...training.state.order].sort((a, b) => a - b)).toEqual(data.labels.map((_, i) => i));
    }
  });

  it("learns: blobs to all right, and exclusive or", () => {
    const history = train(classifier(), data.X, y, {
      loss: crossEntropy,
      optimizer: new Adam({ learningRate: 0.05 }),
      batchSize: 10,
      random: new Random(4),
      epochs: 40,
    });
    expect(history).toHaveLength(40);
    expect(history.at(-1)?.accuracy).toBe(1);
    expect(history.at(-1)?.loss).toBeLessThan((history[0]?.loss as number) / 5);

    const random = new Random(5);
    const network = new Network([
      new Dense(2, 4, { random, initializer: heNormal }),
      new Activation(tanh),
      new Dense(4, 2, { random }),
      new Softmax(),
    ]);
    const { X, labels } = xor();
    const targets = oneHot(labels, 2);
    const optimizer = new Momentum({ learningRate: 0.3 });
    const last = train(network, X, targets, { loss: crossEntropy, optimizer, epochs: 200 }).at(-1);
    expect(last?.accuracy).toBe(1);
  });

  it("tells of each step and each epoch", () => {
    const steps: Progress[] = [];
    const epochs: Progress[] = [];
    train(classifier(), data.X, y, {
      loss: crossEntropy,
      optimizer: sgd(),
      batchSize: 20,
      schedule: stepDecay(0.1, { factor: 0.5, every: 1 }),
      epochs: 2,
      onStep: (progress) => steps.push(progress),
      onEpoch: (progress) => epochs.push(progress),
    });
    expect(steps.map(({ step, epoch, rate }) => [step, epoch, rate])).toEqual([
      [1, 1, 0.1],
      [2, 1, 0.1],
      [3, 2, 0.05],
      [4, 2, 0.05],
    ]);
    expect(epochs.map(({ step, epoch }) => [step, epoch])).toEqual([
      [2, 1],
      [4, 2],
    ]);
    const losses = steps.map(({ loss }) => loss) as [number, number, number, number];
    expect(epochs[0]?.loss).toBeCloseTo((losses[0] + losses[1]) / 2, 15);
    expect(steps[0]?.accuracy).toBeGreaterThanOrEqual(0);
  });

  it("has each epoch's own accuracy in the history: of its predictions, before their updates", () => {
    // Each class's weights point away from it: nearly all is wrong at first, and gets right bit by bit.
    const create = () => {
      const weights = [
        [-2, 0],
        [1, -2],
        [1, 2],
      ];
      return new Network([new Dense(2, 3, { weights }), new Softmax()]);
    };
    const net = create();
    const options = { loss: crossEntropy, optimizer: sgd(0.5) };
    const training = new Training(net, data.X, y, options);
    const before: number[] = [];
    const after: (number | undefined)[] = [];
    for (let epoch = 0; epoch < 12; epoch++) {
      before.push(accuracy(net.forward(data.X), y));
      after.push(training.run(1)[0]?.accuracy);
    }
    expect(after).toEqual(before);
    expect(new Set(before).size).toBeGreaterThan(2);

    const history = train(create(), data.X, y, { ...options, epochs: 12 });
    expect(history.map((progress) => progress.accuracy)).toEqual(before);
  });

  it("counts an epoch's right predictions over batches of unequal size", () => {
    let right = 0;
    const [epoch] = train(classifier(), data.X, y, {
      loss: crossEntropy,
      optimizer: sgd(),
      batchSize: 7,
      epochs: 1,
      // 30 examples: four batches of seven, and one of two.
      onStep: ({ step, accuracy }) => {
        right += (step < 5 ? 7 : 2) * (accuracy as number);
      },
    });
    expect(epoch?.accuracy).toBeCloseTo(right / 30, 14);
  });

  it("judges by a validation set as the epoch has left the network, in the form that it trains by", () => {
    // So certain and so wrong that ŷ of the true class is 0. The loss is that of the logits: 2000, and
    // with W moved by 1e-6 * 1000 it is 1998.
    const [X, targets] = [
      [[1000], [-1000]],
      [
        [0, 1],
        [1, 0],
      ],
    ];
    const net = new Network([new Dense(1, 2, { weights: [[1], [-1]] }), new Softmax()]);
    const [progress] = train(net, X, targets, {
      loss: crossEntropy,
      optimizer: sgd(1e-6),
      validation: { X, y: targets },
      epochs: 1,
    });
    expect(progress?.loss).toBe(2000);
    expect(progress?.validationLoss).toBeCloseTo(1998, 9);
    expect(progress?.validationAccuracy).toBe(0);

    const blobs = classifier();
    const history = train(blobs, data.X, y, {
      loss: crossEntropy,
      optimizer: sgd(),
      validation: { X: data.X, y },
      epochs: 3,
    });
    expect(history.at(-1)?.validationAccuracy).toBe(accuracy(blobs.forward(data.X), y));
  });

  it("has no validation accuracy where there are no classes, and refuses unequal numbers", () => {
    const options = { loss: meanSquaredError, optimizer: sgd(), epochs: 1 };
    const validation = { X: [[1]], y: [[0.3]] };
    const [progress] = train(line(), [[1]], [[1]], { ...options, validation });
    expect(progress?.validationAccuracy).toBeUndefined();
    const unequal = { X: [[1]], y: [[1], [2]] };
    expect(() => train(line(), [[1]], [[1]], { ...options, validation: unequal })).toThrow(
      new RangeError("Training: validation: got 1 examples but 2 targets"),
    );
  });

  it("goes through the examples in another order in every epoch", () => {
    const training = new Training(classifier(), data.X, y, {
      loss: crossEntropy,
      optimizer: sgd(),
      random: new Random(3),
    });
    const orders = Array.from({ length: 5 }, () => {
      training.run(1);
      return training.state.order.join();
    });
    expect(new Set(orders).size).toBe(5);
  });

  it("tells of every so many steps where that is asked for, across epochs", () => {
    const steps: number[] = [];
    const training = new Training(classifier(), data.X, y, {
      loss: crossEntropy,
      optimizer: sgd(),
      batchSize: 10,
      every: 4,
      onStep: ({ step }) => steps.push(step),
    });
    training.run(2);
    training.run(1);
    // Three epochs of three steps.
    expect(training.stepCount).toBe(9);
    expect(steps).toEqual([4, 8]);
  });

  it("stops where a listener says false", () => {
    const training = new Training(classifier(), data.X, y, {
      loss: crossEntropy,
      optimizer: sgd(),
      batchSize: 10,
      onStep: ({ step }) => step < 4,
    });
    expect(training.run(10)).toHaveLength(1);
    expect(training.stepCount).toBe(4);
    const byEpoch = train(classifier(), data.X, y, {
      loss: crossEntropy,
      optimizer: sgd(),
      epochs: 10,
      onEpoch: ({ epoch }) => epoch < 3,
    });
    expect(byEpoch).toHaveLength(3);
  });

  it("goes on with the same bits from a saved network and state, wherever it was stopped", () => {
    const create = (network: Network) =>
      new Training(network, data.X, y, {
        loss: crossEntropy,
        optimizer: new Adam({ learningRate: 0.01 }),
        batchSize: 7,
        random: new Random(6),
        penalty: halfL2(0.01),
      });
    const bits = (network: Network) =>
      network.parameters.map(({ value }) => Array.from(value.data));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (stop) => {
        const straight = create(classifier());
        for (let i = 0; i < stop; i++) straight.step();
        const [network, state] = JSON.parse(
          JSON.stringify([saveNetwork(straight.network), straight.state]),
        );
        const history = straight.run(3);
        const resumed = create(loadNetwork(network));
        resumed.state = state;
        expect(resumed.run(3).map(({ loss }) => loss)).toEqual(history.map(({ loss }) => loss));
        expect(bits(resumed.network)).toEqual(bits(straight.network));
        expect(resumed.state).toEqual(straight.state);
      }),
      { numRuns: 8 },
    );
  });

  it("goes on with the same patience and the same best weights", () => {
    const create = (network: Network) =>
      new Training(network, data.X, y, {
        loss: crossEntropy,
        // So fast that the loss soon rises again, and patience runs out.
        optimizer: new Adam({ learningRate: 0.5 }),
        batchSize: 7,
        random: new Random(6),
        earlyStopping: new EarlyStopping({ patience: 3 }),
      });
    const bits = ({ parameters }: Network) => parameters.map(({ value }) => Array.from(value.data));
    const straight = create(classifier());
    const epochs = straight.run(100).length;
    expect(epochs).toBeGreaterThan(6);
    expect(epochs).toBeLessThan(100);
    for (let stop = 1; stop < epochs; stop++) {
      const begun = create(classifier());
      begun.run(stop);
      const text = JSON.stringify([saveNetwork(begun.network), begun.state]);
      const [network, state] = JSON.parse(text);
      const resumed = create(loadNetwork(network));
      resumed.state = state;
      expect(resumed.run(100)).toHaveLength(epochs - stop);
      expect(bits(resumed.network)).toEqual(bits(straight.network));
      expect(resumed.state).toEqual(straight.state);
    }
  });

  it("adds the penalty to the loss and its gradient to the weights, not to the biases", () => {
    const network = line(2, 3);
    const training = new Training(network, [[1]], [[5]], {
      loss: meanSquaredError,
      optimizer: sgd(),
      penalty: halfL2(0.5),
    });
    // the error is 0: L = 0.5/2 * 4 = 1 and ∂L/∂w = 0.5 * 2 = 1
    expect(training.step().loss).toBe(1);
    expect(weight(network)).toBeCloseTo(1.9, 15);
    expect(network.parameters[1]?.value.at(0, 0)).toBe(3);
  });

  it("stops early and puts the best weights back", () => {
    const network = line(0);
    const weights: (number | undefined)[] = [];
    const history = train(network, [[1]], [[10]], {
      loss: meanSquaredError,
      optimizer: sgd(0.1),
      // validation wants w + b = 5: the training passes it on its way to 10
      validation: { X: [[1]], y: [[5]] },
      earlyStopping: new EarlyStopping({ patience: 2 }),
      epochs: 50,
      onEpoch: () => weights.push(weight(network)),
    });
    const losses = history.map(({ validationLoss }) => validationLoss as number);
    const best = losses.indexOf(Math.min(...losses));
    expect(history).toHaveLength(best + 3);
    expect(weight(network)).toBe(weights[best]);
    expect(weights.at(-1)).not.toBe(weights[best]);
  });

  it("says at which step and in which layer a number was first not finite", () => {
    const tooFast = () =>
      train(line(1), [[1e3]], [[0]], { loss: meanSquaredError, optimizer: sgd(1e3), epochs: 100 });
    // The error is multiplied by 1 - 2η(x² + 1) = -2e9 each step, from 1e3: squared it passes 1.8e308
    // after 17 steps, as 3 + 17 * 9.3 > 154.1.
    expect(tooFast).toThrow(
      new RangeError(
        "Training: step 18: Network.backpropagate: meanSquaredError is Infinity; the weights overflowed",
      ),
    );
    // ∂L/∂w = 200 and ∂L/∂b = 20, so that w alone passes 1.8e308, in the last step that is made
    expect(() =>
      train(line(1), [[10]], [[0]], { loss: meanSquaredError, optimizer: sgd(1e306), epochs: 1 }),
    ).toThrow(
      new RangeError(
        "Training: step 2: W of Dense(1, 1), layer 1 is not finite; try a smaller learning rate",
      ),
    );
    const network = classifier();
    network.parameters[2]?.value.data.fill(Number.NaN);
    expect(() =>
      train(network, data.X, y, { loss: crossEntropy, optimizer: sgd(), epochs: 1 }),
    ).toThrow("Training: step 1: W of Dense(8, 3), layer 2 is not finite");
  });

  it.each([
    [1e200, "the output of Dense(1, 1), layer 1"],
    // ŷ = 1e150: L = 1e300 and ∂L/∂b = 2e150 are finite, ∂L/∂w = 2e350 is not
    [1e-50, "the gradient of W of Dense(1, 1), layer 1"],
  ])("leaves the weights as they were at the step that it refuses, from w = %d", (w, where) => {
    const network = line(w);
    const options = { loss: meanSquaredError, optimizer: sgd() };
    const training = new Training(network, [[1e200]], [[0]], options);
    expect(() => training.run(1)).toThrow(
      new RangeError(`Training: step 1: ${where} is not finite; try a smaller learning rate`),
    );
    expect(network.parameters.map(({ value }) => value.toArray())).toEqual([[[w]], [[0]]]);
    expect(training.stepCount).toBe(0);
  });

  it("begins before all steps, can be put back there, and has no accuracy without classes", () => {
    const training = new Training(line(), [[1], [2]], [[3], [4]], {
      loss: meanSquaredError,
      optimizer: sgd(),
    });
    const first = training.state;
    expect(first).toEqual({
      step: 0,
      epoch: 0,
      order: [],
      seen: 0,
      losses: [],
      optimizer: sgd().state,
      random: undefined,
      earlyStopping: undefined,
      bestParameters: [],
    });
    expect(training.run(1)[0]?.accuracy).toBeUndefined();
    training.state = first;
    expect(training.state).toEqual(first);
  });

  it("takes the state of a training that neither shuffled nor stopped early, and the reverse", () => {
    const options = () => ({ loss: meanSquaredError, optimizer: sgd() });
    const plain = new Training(line(), [[1]], [[1]], options());
    plain.step();
    const [random, earlyStopping] = [new Random(1), new EarlyStopping({ patience: 1 })];
    const [drawn, waited] = [random.state, earlyStopping.state];
    const full = new Training(line(), [[1]], [[1]], { ...options(), random, earlyStopping });
    full.state = plain.state;
    expect(full.state).toEqual({ ...plain.state, random: drawn, earlyStopping: waited });
    full.step();
    plain.state = full.state;
    expect(plain.state).toEqual({ ...full.state, random: undefined, earlyStopping: undefined });
  });

  it("refuses what does not fit", () => {
    const options = { loss: meanSquaredError, optimizer: sgd() };
    expect(() => new Training(line(), [[1]], [[1], [2]], options)).toThrow(
      "Training: got 1 examples but 2 targets",
    );
    expect(() => new Training(line(), [], [], options)).toThrow("expected at least one example");
    expect(() => new Training(line(), [[1]], [[1]], { ...options, batchSize: 0 })).toThrow(
      "Training: batchSize: expected a whole number of at least 1, got 0",
    );
    expect(() => new Training(line(), [[1]], [[1]], { ...options, every: 0 })).toThrow(
      "Training: every: expected a whole number of at least 1, got 0",
    );
    const training = new Training(line(), [[1]], [[1]], options);
    expect(() => training.run(0)).toThrow("Training.run: epochs: expected a whole number");
    expect(() => train(line(), [[1, 2]], [[1]], { ...options, epochs: 1 })).toThrow(
      "Dense(1, 1).forward: expected 1 inputs a row, got a 1x2 matrix",
    );
  });

  it.each([
    [{ order: [0, 1, 2] }, "order: expected 2 examples, each once, got an array of 3"],
    [{ order: [0, 0] }, "order: expected 2 examples, each once, got an array of 2"],
    [{ order: [0, 2] }, "order: expected 2 examples, each once, got an array of 2"],
    [{ losses: undefined }, "losses: expected finite numbers, got undefined"],
    [{ losses: [null] }, "losses: expected finite numbers, got an array of 1"],
    [{ step: -1 }, "step: expected a whole number of at least 0, got -1"],
    [{ epoch: 0.5 }, "epoch: expected a whole number of at least 0, got 0.5"],
    [{ seen: "1" }, 'seen: expected a whole number of at least 0, got "1"'],
    [{ bestParameters: [[1]] }, "bestParameters: expected lists of 1,1, got an array of 1"],
    [
      { bestParameters: [[1], [1], [1]] },
      "bestParameters: expected lists of 1,1, got an array of 3",
    ],
    [{ bestParameters: [[1], [1, 2]] }, "bestParameters: expected lists of 1,1, got an array of 2"],
    [{ bestParameters: [[1], null] }, "bestParameters: expected lists of 1,1, got an array of 2"],
    [{ bestParameters: [[1], ["1"]] }, 'bestParameters: expected a finite number, got "1"'],
    [{ bestParameters: undefined }, "bestParameters: expected lists of 1,1, got undefined"],
  ])("refuses a state that is not its own, and stays as it was, case %#", (fields, message) => {
    const options = { loss: meanSquaredError, optimizer: sgd() };
    const training = new Training(line(), [[1], [2]], [[1], [2]], options);
    training.step();
    const before = training.state;
    expect(() => {
      training.state = { ...before, ...fields } as TrainingState;
    }).toThrow(new RangeError(`Training.state: ${message}`));
    expect(training.state).toEqual(before);
  });

  it("leaves the optimizer and the generator alone when a later part of a state is refused", () => {
    const training = new Training(line(), [[1], [2]], [[1], [2]], {
      loss: meanSquaredError,
      optimizer: sgd(),
      random: new Random(3),
      earlyStopping: new EarlyStopping({ patience: 2 }),
    });
    const before = training.state;
    training.step();
    const after = training.state;
    expect(() => {
      training.state = { ...before, earlyStopping: { best: undefined, waited: -1 } };
    }).toThrow("EarlyStopping.state: waited: expected a whole number of at least 0, got -1");
    expect(training.state).toEqual(after);
    expect(after.random).not.toEqual(before.random);
  });
});
