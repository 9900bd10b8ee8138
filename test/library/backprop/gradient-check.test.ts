import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { relativeError } from "../../../src/library/backprop/gradient-check.js";
import { gradientCheck } from "../../../src/library/backprop/index.js";
import {
  Activation,
  BatchNorm,
  Dense,
  type Layer,
  Softmax,
  sigmoid,
  tanh,
} from "../../../src/library/layer/index.js";
import {
  crossEntropy,
  meanSquaredError,
  sumSquaredError,
} from "../../../src/library/loss/index.js";
import type { Matrix } from "../../../src/library/matrix/index.js";
import { Network } from "../../../src/library/network/index.js";
import { Random } from "../../../src/library/number/index.js";
import { expectGradientsAgree } from "../descent/agree.js";
import { exampleNetwork, numpy, x, y } from "../network/example.js";

/** tanh networks of random widths and weights, ending in a softmax. */
const networks = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }),
    fc.nat(1000),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([widths, seed, M]) => {
    const random = new Random(seed);
    const layers: Layer[] = [];
    widths.slice(1).forEach((outputs, l) => {
      if (l > 0) layers.push(new Activation(tanh));
      layers.push(new Dense(widths[l] as number, outputs, { random }));
    });
    const draw = (columns: number) =>
      Array.from({ length: M }, () => Array.from({ length: columns }, () => random.normal()));
    const k = widths[widths.length - 1] as number;
    const classes = Array.from({ length: M }, (_, m) =>
      Array.from({ length: k }, (_, j) => (j === m % k ? 1 : 0)),
    );
    return {
      network: new Network([...layers, new Softmax()]),
      X: draw(widths[0] as number),
      classes,
    };
  });

describe("gradientCheck", () => {
  it("agrees with numpy and names each weight as the slides do", () => {
    const comparisons = gradientCheck(exampleNetwork(), [x], [y], sumSquaredError);
    expect(comparisons).toHaveLength(16 + 4 + 8 + 2);
    const entry = (name: string) => comparisons.find((comparison) => comparison.name === name);
    expect(entry("w_131")?.analytic).toBeCloseTo(numpy.dW1[2]?.[0] as number, 15);
    expect(entry("w_131")?.numeric).toBeCloseTo(numpy.dW1[2]?.[0] as number, 10);
    expect(entry("w_212")?.numeric).toBeCloseTo(numpy.dW2[0]?.[1] as number, 10);
    expect(entry("b_22")?.numeric).toBeCloseTo(numpy.db2[1] as number, 10);
    expect(comparisons.map(({ name }) => name).slice(14, 22)).toEqual([
      "w_143",
      "w_144",
      "b_11",
      "b_12",
      "b_13",
      "b_14",
      "w_211",
      "w_212",
    ]);
  });

  it("counts the layers with weights, and takes every layer in evaluation", () => {
    const [random, norm] = [new Random(1), new BatchNorm(1)];
    const forward = vi.spyOn(norm, "forward");
    const layers = [new Dense(1, 1, { random }), norm, new Dense(1, 1, { random })];
    const comparisons = gradientCheck(new Network(layers), [[1]], [[0]], sumSquaredError);
    expect(comparisons.map(({ name }) => name)).toEqual([
      "w_111",
      "b_11",
      "gamma_11",
      "beta_11",
      "w_211",
      "b_21",
    ]);
    expect(new Set(forward.mock.calls.map(([, mode]) => mode))).toEqual(new Set(["evaluate"]));
  });

  it("finds backpropagation right in networks of any shape, with both kinds of loss", () => {
    fc.assert(
      fc.property(networks, ({ network, X, classes }) => {
        for (const loss of [crossEntropy, meanSquaredError]) {
          const comparisons = gradientCheck(network, X, classes, loss);
          expectGradientsAgree(
            comparisons.map(({ analytic }) => analytic),
            comparisons.map(({ numeric }) => numeric),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it("finds a wrong derivative", () => {
    const wrong = { name: "wrong", value: sigmoid.value, derivative: () => 1 };
    const network = new Network([
      new Dense(2, 2, { random: new Random(1) }),
      new Activation(wrong),
      new Dense(2, 1, { random: new Random(2) }),
    ]);
    const comparisons = gradientCheck(network, [[1, 2]], [[5]], sumSquaredError);
    const worst = Math.max(...comparisons.map(({ relativeError }) => relativeError));
    expect(worst).toBeGreaterThan(0.5);
    expect(Math.max(...comparisons.slice(6).map((c) => c.relativeError))).toBeLessThan(1e-6);
  });

  it("leaves the network as after one backpropagation", () => {
    const network = exampleNetwork();
    const weights = network.parameters.map(({ value }) => value.toArray());
    gradientCheck(network, [x], [y], sumSquaredError);
    expect(network.parameters.map(({ value }) => value.toArray())).toEqual(weights);
    const reference = exampleNetwork();
    reference.backpropagate([x], [y], sumSquaredError);
    expect(network.parameters).toEqual(reference.parameters);
  });

  it("puts a weight back where the loss fails beside it", () => {
    const network = new Network([new Dense(1, 1, { weights: [[1]] })]);
    let calls = 0;
    const fails = {
      ...sumSquaredError,
      value(yHat: Matrix, target: Matrix) {
        calls++;
        if (calls === 2) throw new Error("no value there");
        return sumSquaredError.value(yHat, target);
      },
    } as typeof sumSquaredError;
    expect(() => gradientCheck(network, [[1]], [[0]], fails)).toThrow("no value there");
    expect(network.parameters[0]?.value.toArray()).toEqual([[1]]);
  });

  it("refuses a step that is not above 0", () => {
    expect(() => gradientCheck(exampleNetwork(), [x], [y], sumSquaredError, 0)).toThrow(
      "gradientCheck: h: expected a positive number, got 0",
    );
  });
});

describe("relativeError", () => {
  it("is relative to the larger, and 0 where both are next to nothing", () => {
    expect(relativeError(1, 2)).toBe(0.5);
    expect(relativeError(-2, 2)).toBe(2);
    expect(relativeError(0, 1e-3)).toBe(1);
    expect(relativeError(1e-12, 0)).toBe(1);
    expect(relativeError(1e-13, -1e-13)).toBe(0);
    expect(relativeError(0, 0)).toBe(0);
  });
});
