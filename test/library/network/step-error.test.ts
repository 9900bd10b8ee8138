import { describe, expect, it } from "vitest";
import { SGD } from "../../../src/library/descent/index.js";
import { Activation, Dense, identity, type Layer } from "../../../src/library/layer/index.js";
import { meanSquaredError } from "../../../src/library/loss/index.js";
import { Network, Training, type TrainingOptions } from "../../../src/library/network/index.js";

class Trouble extends TypeError {}

/** One weight and two steps an epoch, with whatever of the options is to throw. */
function training(options: Partial<TrainingOptions>, ...layers: Layer[]): Training {
  const network = new Network([new Dense(1, 1, { weights: [[1]] }), ...layers]);
  const optimizer = new SGD({ learningRate: 0.1 });
  const all = { loss: meanSquaredError, optimizer, batchSize: 1, ...options };
  return new Training(network, [[1], [2]], [[0], [0]], all);
}

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("expected something to be thrown");
}

/** A function that throws when it is called for the third time. */
function third(thrown: unknown): () => never[] {
  let calls = 0;
  return () => {
    if (++calls === 3) throw thrown;
    return [];
  };
}

/** Each place in which code of a user runs in a step. */
const PLACES: Record<string, (fail: () => void) => Training> = {
  "a layer on its way forward": (fail) => {
    const layer = new Activation({ ...identity, name: "mine" });
    const forward: Layer["forward"] = (batch) => {
      fail();
      return Activation.prototype.forward.call(layer, batch);
    };
    return training({}, Object.assign(layer, { forward }));
  },
  "an activation": (fail) =>
    training(
      {},
      new Activation({
        ...identity,
        derivative: () => {
          fail();
          return 1;
        },
      }),
    ),
  "a loss": (fail) =>
    training({
      loss: {
        ...meanSquaredError,
        gradient: (yHat, y) => {
          fail();
          return meanSquaredError.gradient(yHat, y);
        },
      },
    }),
  "a schedule": (fail) =>
    training({
      schedule: () => {
        fail();
        return 0.1;
      },
    }),
  "a listener": (fail) => training({ onStep: fail }),
};

describe("what is thrown in a step", () => {
  it.each(Object.entries(PLACES))("arrives as it was thrown, from %s", (_, create) => {
    const trouble = new Trouble("mine");
    const { stack } = trouble;
    const thrown = thrownBy(() => create(third(trouble)).run(5));
    expect(thrown).toBe(trouble);
    expect(trouble).toBeInstanceOf(Trouble);
    expect([trouble.message, trouble.stack]).toEqual(["mine", stack]);
    expect((trouble.cause as Error).message).toBe("Training: step 3");
  });

  it("arrives as it was thrown from a listener of epochs, and from a single step", () => {
    const trouble = new Trouble("mine");
    expect(thrownBy(() => training({ onEpoch: third(trouble) }).run(5))).toBe(trouble);
    // After the third epoch of two steps, on the way to the seventh.
    expect((trouble.cause as Error).message).toBe("Training: step 7");
    const single = training({
      onStep: () => {
        throw trouble;
      },
    });
    expect(thrownBy(() => single.step())).toBe(trouble);
    expect((trouble.cause as Error).message).toBe("Training: step 1");
  });

  it.each(["stop", 404, undefined, null, { reason: "mine" }, Object.freeze(new Error("frozen"))])(
    "arrives as it was thrown where it can take no cause: %o",
    (thrown) => {
      expect(thrownBy(() => training({ onStep: third(thrown) }).run(5))).toBe(thrown);
    },
  );

  it("keeps a cause of its own", () => {
    const cause = new Error("deeper");
    const trouble = new Trouble("mine", { cause });
    expect(thrownBy(() => training({ onStep: third(trouble) }).run(5))).toBe(trouble);
    expect(trouble.cause).toBe(cause);
  });

  it("is put in terms of the network where the library itself met a number that is not finite", () => {
    // ∂L/∂w = 2, and 2e308 is beyond float64: w is -Infinity after the first step.
    const run = training({ optimizer: new SGD({ learningRate: 1e308 }) });
    const thrown = thrownBy(() => run.run(5)) as RangeError;
    expect(thrown).toBeInstanceOf(RangeError);
    expect(thrown.message).toBe(
      "Training: step 2: W of Dense(1, 1), layer 1 is not finite; try a smaller learning rate",
    );
    expect(thrown.cause).toBeInstanceOf(RangeError);
  });

  it("is not hidden by a layer that refuses to be asked again where the trouble is", () => {
    const calls = { forward: 0 };
    const layer = new Activation(identity);
    const forward: Layer["forward"] = (batch) => {
      if (++calls.forward > 1) throw new Trouble("not again");
      return Activation.prototype.forward.call(layer, batch);
    };
    const loss = { ...meanSquaredError, value: () => Number.NaN };
    const run = training({ loss }, Object.assign(layer, { forward }));
    expect(() => run.step()).toThrow(
      new RangeError(
        "Training: step 1: Network.backpropagate: meanSquaredError is NaN; the weights overflowed",
      ),
    );
    expect(calls.forward).toBe(2);
  });
});
