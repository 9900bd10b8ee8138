import { afterEach, describe, expect, it, vi } from "vitest";
import { Adam, SGD } from "../../../src/library/descent/index.js";
import {
  Activation,
  type ActivationFunction,
  Dense,
  identity,
  tanh,
} from "../../../src/library/layer/index.js";
import { meanSquaredError } from "../../../src/library/loss/index.js";
import { Network, Training, type TrainingOptions } from "../../../src/library/network/index.js";
import { Random } from "../../../src/library/number/index.js";

/** ŷ = w x from w = 1, with L = (2 - w x)² for x = 1. */
function line(more: Partial<TrainingOptions> = {}, g: ActivationFunction = identity): Training {
  const dense = new Dense(1, 1, { weights: [[1]], biases: [0] });
  const optimizer = new SGD({ learningRate: 0.25 });
  const network = new Network([dense, new Activation(g)]);
  return new Training(network, [[1]], [[2]], { loss: meanSquaredError, optimizer, ...more });
}

describe("how a training makes its steps", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("is straight-line code where the network is small, and the code can be read", () => {
    const training = line();
    expect(training.how).toBe("straight-line code for 2 parameters");
    expect(training.source).toContain("const a_1_1 = w_1_1_1 * x_1 + b_1_1;");
    expect(training.source).toContain("w_1_1_1 -= η * dw_1_1_1;");
  });

  it("is loops where the network is large, or code may not be made at run time", () => {
    const random = new Random(1);
    const wide = new Network([new Dense(40, 40, { random })]);
    const rows = [Array<number>(40).fill(1)];
    const optimizer = new SGD({ learningRate: 0.1 });
    const training = new Training(wide, rows, rows, { loss: meanSquaredError, optimizer });
    expect([training.how, training.source]).toEqual(["loops for 1640 parameters", undefined]);
    vi.stubGlobal("Function", () => {
      throw new EvalError("unsafe-eval");
    });
    expect(line().how).toBe("loops for 2 parameters");
  });

  it.each([
    [line({}, { ...tanh }), "Activation(tanh) is not the library's own"],
    [line({ loss: { ...meanSquaredError, name: "mine" } }), "mine is not the library's own"],
    [
      line({ optimizer: new (class extends SGD {})({ learningRate: 1 }) }),
      "SGD is not the library's own",
    ],
    [
      line({ penalty: { name: "none", value: () => 0, gradient: () => line().X } }),
      "none is not the library's own",
    ],
    [
      new Training(new (class extends Network {})(line().network.layers), [[1]], [[2]], {
        loss: meanSquaredError,
        optimizer: new Adam({ learningRate: 1 }),
      }),
      "the network is of another class",
    ],
  ])("is by layers where something is a user's own, and says what: case %#", (training, why) => {
    expect([training.how, training.source]).toEqual([`by layers: ${why}`, undefined]);
  });
});

describe("a planned step", () => {
  it("begins with the parameters as they are, whoever has set them", () => {
    const training = line();
    const { value } = training.network.parameters[0];
    // (2 - 1)², then w = 1 + 0.25 * 2 and b = 0.5: nothing is lost any more.
    expect([training.step().loss, training.step().loss]).toEqual([1, 0]);
    value.data[0] = -0.5;
    expect(training.step().loss).toBe(4);
  });

  it("leaves gradients that whoever looks may keep", () => {
    const training = line();
    training.step();
    const [{ gradient }] = training.network.parameters;
    expect(gradient.toArray()).toEqual([[-2]]);
    training.step();
    expect(gradient.toArray()).toEqual([[-2]]);
    expect(training.network.parameters[0].gradient.toArray()).toEqual([[0]]);
  });

  it("asks a schedule that may be anybody's before every step", () => {
    const asked: number[] = [];
    const schedule = (epoch: number) => {
      asked.push(epoch);
      return 0.1;
    };
    line({ schedule }).run(3);
    expect(asked).toEqual([0, 1, 2]);
  });

  it("knows to the step where a number was not finite first", () => {
    // After the first step w = 1 + 2e160 and ŷ is about 4e160: its square is too large.
    const training = line({ optimizer: new SGD({ learningRate: 1e160 }) });
    expect(() => training.run(5)).toThrow("Training: step 2: Network.backpropagate:");
    expect(training.stepCount).toBe(1);
  });
});
