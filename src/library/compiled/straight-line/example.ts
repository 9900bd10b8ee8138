import type { Stage } from "../stage.js";
import { backwardLines } from "./backward.js";
import { forwardLines } from "./forward.js";
import { type LossCode, softmaxLines } from "./loss.js";
import { end, times, unit } from "./names.js";

/** Where class 1 begins for a single output; undefined where the targets are no classes. */
export type Middle = number | undefined;

/** The lines of one example: forward, loss, and backward to what it adds to every gradient. */
export function exampleLines(stages: readonly Stage[], loss: LossCode, middle: Middle): string[] {
  const backward = stages.flatMap((_, index) => stageBackward(stages, stages.length - index, loss));
  return [
    ...reads("x", "X", stages[0].inputs),
    ...reads("y", "Y", outputsOf(stages)),
    ...(loss.targets === undefined ? [] : [`if (!(${loss.targets})) return -1;`]),
    ...stages.flatMap((stage, index) => forwardLines(stage, index + 1)),
    ...predictionLines(stages, loss),
    ...loss.terms.map((term) => `sum += ${term};`),
    ...rightLines(predictions(stages), middle),
    ...backward,
  ];
}

export const outputsOf = (stages: readonly Stage[]) => stages[stages.length - 1].outputs;

/** What the network predicts, by name. */
export function predictions(stages: readonly Stage[]): string[] {
  const L = stages.length;
  const isSoftmax = stages[L - 1].formula === undefined;
  return times(outputsOf(stages), (j) => (isSoftmax ? end("ŷ", j) : unit("h", L, j)));
}

function reads(letter: "x" | "y", from: string, count: number): string[] {
  return times(count, (i) => `const ${end(letter, i)} = ${from}[m * ${count} + ${i}];`);
}

function predictionLines(stages: readonly Stage[], loss: LossCode): string[] {
  const L = stages.length;
  const isSoftmax = stages[L - 1].formula === undefined;
  const letter = isSoftmax ? "a" : loss.softmaxOf;
  if (letter === undefined) return [];
  const lines = softmaxLines(times(outputsOf(stages), (j) => unit(letter, L, j)));
  if (loss.softmaxOf !== undefined) return lines;
  // Elsewhere a pre-activation of -∞ would leave no trace in the loss.
  const sizes = times(outputsOf(stages), (j) => `Math.abs(${unit("a", L, j)})`);
  return [`if (!(Math.max(${sizes.join(", ")}) < Infinity)) return -1;`, ...lines];
}

function stageBackward(stages: readonly Stage[], l: number, loss: LossCode): string[] {
  const stage = stages[l - 1];
  if (l < stages.length) return backwardLines(stage, l, (j) => unit("dh", l, j));
  if (loss.isFused) return backwardLines({ ...stage, formula: undefined }, l, loss.gradient);
  if (stage.formula !== undefined) return backwardLines(stage, l, loss.gradient);
  const outputs = times(stage.outputs, (j) => ({ yHat: end("ŷ", j), d: unit("dh", l, j) }));
  const mean = outputs.map(({ yHat, d }) => `${yHat} * ${d}`).join(" + ");
  return [
    ...outputs.map(({ d }, j) => `const ${d} = ${loss.gradient(j)};`),
    `const mean = ${mean};`,
    ...backwardLines(stage, l, (j) => `${outputs[j].yHat} * (${outputs[j].d} - mean)`),
  ];
}

/** Counts the example where the class of its largest output, the first of equal ones, is right. */
function rightLines(predicted: readonly string[], middle: Middle): string[] {
  if (middle === undefined) return [];
  const targets = predicted.map((_, j) => end("y", j));
  if (predicted.length === 1) {
    const [isOne, isOneIndeed] = [predicted[0], targets[0]].map((name) => `(${name} >= ${middle})`);
    return [`if (${isOne} === ${isOneIndeed}) right++;`];
  }
  return [
    ...largestLines("predicted", predicted),
    ...largestLines("actual", targets),
    "if (predicted === actual) right++;",
  ];
}

function largestLines(name: string, among: readonly string[]): string[] {
  const most = `most_${name}`;
  return [
    `let ${name} = 1;`,
    `let ${most} = ${among[0]};`,
    ...among
      .slice(1)
      .flatMap((other, j) => [
        `if (${other} > ${most}) {`,
        `  ${name} = ${j + 2};`,
        `  ${most} = ${other};`,
        "}",
      ]),
  ];
}
