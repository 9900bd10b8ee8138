import type { Layer } from "../../layer/layer.js";
import { SUM_TOLERANCE } from "../../loss/distributions.js";
import {
  binaryCrossEntropy,
  binaryCrossEntropyFromLogits,
  binaryHinge,
  crossEntropy,
  crossEntropyFromLogits,
  halfSquaredError,
  type Loss,
  meanSquaredError,
  sumSquaredError,
} from "../../loss/index.js";
import { end, times } from "./names.js";

/** The names of one output: what the loss is computed from, ŷ where that is another, and y. */
export interface Output {
  /** The pre-activation. */
  readonly a: string;
  /** What the network predicts, and the loss is taken of. */
  readonly h: string;
  readonly y: string;
}

/** How a loss is written in code. */
export interface LossCode {
  /** Whether gradients are those by the pre-activations: the last activation belongs to the loss. */
  readonly isFused: boolean;
  /** Whether the softmax of what the loss is taken of must be there, as ŷ. */
  readonly softmaxOf: "a" | "h" | undefined;
  /** What the loss demands of an example's targets, as a condition. */
  readonly targets: string | undefined;
  /** What the lines of the batch need besides M. */
  readonly constants: readonly string[];
  /** What one example adds to the sum, in the order of its additions. */
  readonly terms: readonly string[];
  /** L, from the sum over all examples. */
  readonly value: string;
  /** ∂L/∂h_j, or ∂L/∂a_j where it is fused. */
  gradient(j: number): string;
}

const FACTORS = new Map<Loss, string>([
  [meanSquaredError, "1 / M"],
  [sumSquaredError, "1"],
  [halfSquaredError, "1 / 2"],
]);

const PLAIN = { isFused: false, softmaxOf: undefined, targets: undefined, constants: [] } as const;

/** The code of a loss above a last layer; undefined for losses that have none. */
export function lossCode(
  loss: Loss,
  last: Layer,
  outputs: readonly Output[],
): LossCode | undefined {
  const factor = FACTORS.get(loss);
  if (factor !== undefined) return squaredError(factor, outputs);
  const isFused = loss.fused?.after(last) === true;
  if (loss === crossEntropyFromLogits) return crossEntropyCode(outputs, "h", false);
  if (loss === crossEntropy && isFused) return crossEntropyCode(outputs, "a", true);
  if (loss === binaryCrossEntropyFromLogits) return binaryCrossEntropyCode(outputs, "h", false);
  if (loss === binaryCrossEntropy && isFused) return binaryCrossEntropyCode(outputs, "a", true);
  return loss === binaryHinge ? binaryHingeCode(outputs) : undefined;
}

function squaredError(factor: string, outputs: readonly Output[]): LossCode {
  return {
    ...PLAIN,
    constants: [`const factor = ${factor};`],
    terms: outputs.map(({ h, y }) => `(${y} - ${h}) * (${y} - ${h})`),
    value: "factor * sum",
    gradient: (j) => `2 * factor * (${outputs[j].h} - ${outputs[j].y})`,
  };
}

/** log Σ e^a - Σ y a, and (ŷ - y) / M. */
function crossEntropyCode(
  outputs: readonly Output[],
  logits: "a" | "h",
  isFused: boolean,
): LossCode {
  const range = outputs.map(({ y }) => `${y} >= 0 && ${y} <= 1`).join(" && ");
  const total = outputs.map(({ y }) => y).join(" + ");
  const shared = outputs.map((output) => `${output.y} * ${output[logits]}`).join(" + ");
  return {
    ...PLAIN,
    isFused,
    softmaxOf: logits,
    targets: `${range} && Math.abs(${total} - 1) <= ${SUM_TOLERANCE}`,
    terms: [`largest + log(total) - (${shared})`],
    value: "sum / M",
    gradient: (j) => `(${end("ŷ", j)} - ${outputs[j].y}) / M`,
  };
}

function binaryCrossEntropyCode(
  outputs: readonly Output[],
  logits: "a" | "h",
  isFused: boolean,
): LossCode {
  const surprise = (a: string, y: string) =>
    `Math.max(${a}, 0) - ${y} * ${a} + logOnePlus(exponential(-Math.abs(${a})))`;
  return {
    ...PLAIN,
    isFused,
    targets: outputs.map(({ y }) => `${y} >= 0 && ${y} <= 1`).join(" && "),
    terms: outputs.map((output) => surprise(output[logits], output.y)),
    value: "sum / M",
    gradient(j) {
      const { h, y } = outputs[j];
      return `(${isFused ? h : `sigmoid(${h})`} - ${y}) / M`;
    },
  };
}

function binaryHingeCode(outputs: readonly Output[]): LossCode {
  return {
    ...PLAIN,
    targets: outputs.map(({ y }) => `(${y} === 1 || ${y} === -1)`).join(" && "),
    terms: outputs.map(({ h, y }) => `Math.max(0, 1 - ${y} * ${h})`),
    value: "sum / M",
    gradient: (j) => `(${outputs[j].y} * ${outputs[j].h} < 1 ? -${outputs[j].y} / M : 0)`,
  };
}

/** ŷ = softmax(a), shifted by the largest a. */
export function softmaxLines(logits: readonly string[]): string[] {
  const each = (of: (j: number) => string) => times(logits.length, of);
  return [
    `const largest = Math.max(${logits.join(", ")});`,
    ...each((j) => `const ${end("e", j)} = exponential(${logits[j]} - largest);`),
    `const total = ${each((j) => end("e", j)).join(" + ")};`,
    ...each((j) => `const ${end("ŷ", j)} = ${end("e", j)} / total;`),
  ];
}
