import type { Stage } from "../stage.js";
import { exampleLines, type Middle } from "./example.js";
import type { LossCode } from "./loss.js";
import { type Entry, entriesOf, listOf, times } from "./names.js";
import type { OptimizerCode } from "./optimizer.js";

/** All that decides a program. */
export interface Task {
  readonly stages: readonly Stage[];
  readonly loss: LossCode;
  readonly optimizer: OptimizerCode;
  /** λ of λ/2 Σ w² over all weights. */
  readonly lambda: number | undefined;
  /** Numbers of the parameters that λ keeps small. */
  readonly decayed: ReadonlySet<number>;
  readonly middle: Middle;
}

/** What {@link straightLineCode} is the code of. */
export type Program = (
  theta: readonly Float64Array[],
  gradients: readonly Float64Array[],
  memory: readonly (readonly Float64Array[])[],
  X: Float64Array,
  y: Float64Array,
  order: readonly number[],
  from: number,
  to: number,
  batchSize: number,
  step: number,
  losses: Float64Array,
  optimizer: object,
  h: Float64Array,
) => number;

/**
 * The code of steps of training in which every number that is learned is a variable: it goes through
 * the examples `order[from]` to `order[to - 1]` in batches, and writes down what has become of the
 * parameters, the last batch's gradients, the optimizer's memory and each batch's loss, beginning
 * with `losses[step]`. It returns how many examples were predicted right; or -1, with nothing but
 * losses written, where layers would throw at one of the steps.
 */
export function straightLineCode(task: Task): string {
  const { stages, loss, optimizer, lambda, middle } = task;
  const entries = entriesOf(stages);
  const learned = entries.flatMap((entry) => kept(entry, optimizer));
  const each = (indent: number, of: (entry: Entry) => string) => block(indent, entries.map(of));
  const variables = learned.map(({ name, from }) => `let ${name} = ${from};`);
  const results = learned.map(({ name, from }) => `${from} = ${name};`);
  const settings = [
    ...optimizer.settings,
    ...times(2 * stages.length, (p) => lists(p, optimizer)).flat(),
  ];
  return `function steps(theta, gradients, memory, X, Y, order, from, to, batchSize, step, losses, optimizer, h) {
${block(2, settings)}
${block(2, variables)}
${each(2, ({ name }) => `let d${name} = 0;`)}
  let right = 0;
  for (let start = from; start < to; start += batchSize) {
    const end = Math.min(start + batchSize, to);
    const M = end - start;
${block(4, loss.constants)}
    let sum = 0;
${each(4, ({ name }) => `d${name} = 0;`)}
    for (let k = start; k < end; k++) {
      const m = order[k];
${block(6, exampleLines(stages, loss, middle))}
    }
    let L = ${loss.value};
    let finite = L * 0;
${block(4, lambda === undefined ? [] : penaltyLines(entries, lambda, task.decayed))}
${each(4, ({ name }) => `finite += d${name} * 0;`)}
    if (!(finite === 0)) return -1;
${block(4, optimizer.before)}
${block(
  4,
  entries.flatMap(({ name }) => optimizer.move(name)),
)}
    losses[step++] = L;
  }
${block(2, results)}
${each(2, ({ name, parameter, at }) => `d${listOf(parameter)}[${at}] = d${name};`)}
  return right;
}`
    .split("\n")
    .filter((line) => line.trim() !== "")
    .join("\n");
}

/** A number that is learned, and what the optimizer remembers of it: variables, and where from. */
function kept({ name, parameter, at }: Entry, { letters }: OptimizerCode) {
  return [
    { name, from: `${listOf(parameter)}[${at}]` },
    ...letters.map((letter) => ({
      name: `${letter}_${name}`,
      from: `${letter}_${listOf(parameter)}[${at}]`,
    })),
  ];
}

/** The lists that belong to parameter p. */
function lists(p: number, { letters }: OptimizerCode): string[] {
  const name = listOf(p);
  return [
    `const ${name} = theta[${p}];`,
    `const d${name} = gradients[${p}];`,
    ...letters.map((letter, r) => `const ${letter}_${name} = memory[${r}][${p}];`),
  ];
}

/** L ← L + λ/2 Σ w², a sum for each parameter, and what that adds to the gradients. */
function penaltyLines(
  entries: readonly Entry[],
  lambda: number,
  decayed: ReadonlySet<number>,
): string[] {
  const sums = [...decayed].map((parameter) => {
    const squares = entries
      .filter((entry) => entry.parameter === parameter)
      .map(({ name }) => `${name} * ${name}`);
    return `${lambda / 2} * (${squares.join(" + ")})`;
  });
  return [
    `L += ${sums.join(" + ") || 0};`,
    ...entries
      .filter(({ parameter }) => decayed.has(parameter))
      .map(({ name }) => `d${name} += ${name} * ${lambda};`),
  ];
}

function block(indent: number, lines: readonly string[]): string {
  return lines.map((line) => " ".repeat(indent) + line).join("\n");
}
