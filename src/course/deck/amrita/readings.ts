import {
  type GradientComparison,
  type GradientPath,
  gradientCheck,
  gradientPaths,
} from "../../../library/backprop/index.js";
import { Activation, Dense, Softmax, sigmoid } from "../../../library/layer/index.js";
import {
  crossEntropy,
  halfSquaredError,
  type Loss,
  sumSquaredError,
} from "../../../library/loss/index.js";
import { Network } from "../../../library/network/index.js";
import { given, w131, w212 } from "./example.js";

/** One way to read the W1/W2 example, whose slides never say output activation or loss. */
export interface Reading {
  readonly name: string;
  readonly output: "softmax" | "sigmoid";
  readonly loss: Loss;
}

/** The reading that fits what is printed, and the others worth knowing. */
export const readings: readonly Reading[] = [
  { name: "softmax, Σ(y - ŷ)²: the one that fits", output: "softmax", loss: sumSquaredError },
  { name: "softmax, ½ Σ(y - ŷ)²", output: "softmax", loss: halfSquaredError },
  { name: "softmax, cross-entropy", output: "softmax", loss: crossEntropy },
  { name: "sigmoid outputs, Σ(y - ŷ)²", output: "sigmoid", loss: sumSquaredError },
  { name: "sigmoid outputs, ½ Σ(y - ŷ)²", output: "sigmoid", loss: halfSquaredError },
];

/** A reading worked through at full precision. */
export interface WorkedReading {
  readonly reading: Reading;
  readonly yHat: readonly number[];
  readonly loss: number;
  readonly dLdYHat: readonly number[];
  readonly w212: number;
  readonly w212Paths: readonly GradientPath[];
  readonly w131: number;
  readonly w131Paths: readonly GradientPath[];
  /** All 24 weights and 6 biases, each beside its central difference. */
  readonly gradient: readonly GradientComparison[];
  /** The largest |analytic - numeric| among the 30. */
  readonly largestError: number;
}

/** The example's network with the output activation of a reading. */
export function networkOf(reading: Reading): Network {
  return new Network([
    new Dense(4, 4, { weights: given.W1 }),
    new Activation(sigmoid),
    new Dense(4, 2, { weights: given.W2 }),
    reading.output === "softmax" ? new Softmax() : new Activation(sigmoid),
  ]);
}

/** Forward values, the complete gradient checked by central differences, and two weights' paths. */
export function workThrough(reading: Reading): WorkedReading {
  const network = networkOf(reading);
  const { loss } = reading;
  const gradient = gradientCheck(network, [given.x], [given.y], loss);
  const { yHat, loss: value } = network.backpropagate([given.x], [given.y], loss);
  const component = (name: string) => gradient.find((entry) => entry.name === name)?.analytic;
  return {
    reading,
    yHat: yHat.row(0),
    loss: value,
    dLdYHat: loss.gradient(yHat, [given.y]).row(0),
    w212: component("w_212") as number,
    w212Paths: gradientPaths(network, given.x, given.y, loss, w212),
    w131: component("w_131") as number,
    w131Paths: gradientPaths(network, given.x, given.y, loss, w131),
    gradient,
    largestError: gradient.reduce((e, g) => Math.max(e, Math.abs(g.analytic - g.numeric)), 0),
  };
}

/** All readings, worked through; the first is the one that fits. */
export function workThroughAll(): WorkedReading[] {
  return readings.map(workThrough);
}
