import { identifier } from "../network/notation.js";

/** How an activation is written in code: h from the name of a, and g'(a) in terms of h. */
export interface Formula {
  h(a: string): string;
  readonly slope: string;
  /** Whether h calls a function, which is compiled in only where it is called from one place. */
  readonly calls?: boolean;
}

/** A dense layer and the activation after it; without a formula, that is a softmax. */
export interface Stage {
  readonly inputs: number;
  readonly outputs: number;
  readonly formula: Formula | undefined;
}

/**
 * The code of a network's training: forward, loss and backward of one example line by line, inside
 * loops over batches and examples. It is a function of θ, X, y, their number, batch size and η.
 * @param factor of the loss, for a batch of M
 */
export function straightLineCode(stages: readonly Stage[], factor: string): string {
  const theta: string[] = [];
  const forward: string[] = [];
  const backward: string[] = [];
  stages.forEach((stage, index) => {
    const l = index + 1;
    const last = l === stages.length;
    theta.push(...names(stage, l));
    forward.push(...forwardLines(stage, l));
    if (last) forward.push(...lossLines(l, stage.outputs, stage.formula === undefined));
    backward.unshift(...backwardLines(stage, l, last));
  });
  return program(stages, theta, [...forward, ...backward], factor);
}

const times = <Item>(count: number, of: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => of(index));

/** The variables of layer l, their units counted from 0. */
const weight = (l: number, j: number, i: number) => identifier("w", l, j + 1, i + 1);
const unit = (letter: string, l: number, j: number) => identifier(letter, l, j + 1);
const yHat = (j: number) => identifier("yHat", j + 1);
const below = (l: number, i: number) => (l === 1 ? identifier("x", i + 1) : unit("h", l - 1, i));

/** The layer's parameters in the order in which a dense layer holds them. */
function names({ inputs, outputs }: Stage, l: number): string[] {
  const weights = times(outputs, (j) => times(inputs, (i) => weight(l, j, i)));
  return [...weights.flat(), ...times(outputs, (j) => unit("b", l, j))];
}

function forwardLines({ inputs, outputs, formula }: Stage, l: number): string[] {
  const sums = times(outputs, (j) => {
    const terms = times(inputs, (i) => `${weight(l, j, i)} * ${below(l, i)}`);
    return `const ${unit("a", l, j)} = ${[...terms, unit("b", l, j)].join(" + ")};`;
  });
  if (formula === undefined) return sums;
  const activations = (of: (j: number) => string) =>
    times(outputs, (j) => `const ${unit("h", l, j)} = ${of(j)};`);
  if (formula.calls !== true) {
    return [...sums, ...activations((j) => formula.h(unit("a", l, j)))];
  }
  return [
    ...sums,
    ...times(outputs, (j) => `h[${j}] = ${unit("a", l, j)};`),
    `for (let j = 0; j < ${outputs}; j++) h[j] = ${formula.h("h[j]")};`,
    ...activations((j) => `h[${j}]`),
  ];
}

function backwardLines({ inputs, outputs, formula }: Stage, l: number, last: boolean): string[] {
  const gradients = times(outputs, (j) => {
    const [h, y, da] = [unit("h", l, j), identifier("y", j + 1), unit("da", l, j)];
    const above = last ? `2 * (${h} - ${y})` : unit("dh", l, j);
    const slope = formula?.slope.replaceAll("h", h);
    const through = slope === undefined ? `${yHat(j)} - ${y}` : `(${above}) * ${slope}`;
    return [
      `const ${da} = ${through};`,
      ...times(inputs, (i) => `d${weight(l, j, i)} += ${da} * ${below(l, i)};`),
      `d${unit("b", l, j)} += ${da};`,
    ];
  }).flat();
  if (l === 1) return gradients;
  const handedDown = times(inputs, (i) => {
    const terms = times(outputs, (j) => `${unit("da", l, j)} * ${weight(l, j, i)}`);
    return `const ${unit("dh", l - 1, i)} = ${terms.join(" + ")};`;
  });
  return [...gradients, ...handedDown];
}

/** The loss of one example, without its factor; for softmax also ŷ, shifted by the largest a. */
function lossLines(l: number, outputs: number, isSoftmax: boolean): string[] {
  const each = (of: (j: number) => string) => times(outputs, of);
  const y = (j: number) => identifier("y", j + 1);
  if (!isSoftmax) {
    const difference = (j: number) => `(${unit("h", l, j)} - ${y(j)})`;
    return [`sum += ${each((j) => `${difference(j)} * ${difference(j)}`).join(" + ")};`];
  }
  const a = (j: number) => unit("a", l, j);
  const e = (j: number) => identifier("e", j + 1);
  return [
    `const largest = Math.max(${each(a).join(", ")});`,
    ...each((j) => `const ${e(j)} = exponential(${a(j)} - largest);`),
    `const total = ${each(e).join(" + ")};`,
    ...each((j) => `const ${yHat(j)} = ${e(j)} / total;`),
    `sum += largest + log(total) - (${each((j) => `${y(j)} * ${a(j)}`).join(" + ")});`,
  ];
}

/** The lines of one example inside loops over batches and examples. */
function program(
  stages: readonly Stage[],
  theta: readonly string[],
  example: readonly string[],
  factor: string,
): string {
  const [inputs, outputs] = [stages[0]?.inputs ?? 0, stages.at(-1)?.outputs ?? 0];
  const widest = Math.max(...stages.map((stage) => stage.outputs));
  const indent = (lines: readonly string[], by: number) =>
    lines.map((line) => " ".repeat(by) + line).join("\n");
  const reads = [
    ...times(inputs, (i) => `const ${identifier("x", i + 1)} = X[m * ${inputs} + ${i}];`),
    ...times(outputs, (j) => `const ${identifier("y", j + 1)} = y[m * ${outputs} + ${j}];`),
  ];
  return `function run(theta, X, y, examples, batchSize, learningRate) {
  const sigmoid = (a) => {
    const e = exponential(-Math.abs(a));
    return (a >= 0 ? 1 : e) / (1 + e);
  };
${indent(
  theta.map((name, p) => `let ${name} = theta[${p}];`),
  2,
)}
  const h = new Float64Array(${widest});
  let [total, batches] = [0, 0];
  for (let start = 0; start < examples; start += batchSize) {
    const M = Math.min(batchSize, examples - start);
    const factor = ${factor};
    let sum = 0;
${indent(
  theta.map((name) => `let d${name} = 0;`),
  4,
)}
    for (let m = start; m < start + M; m++) {
${indent([...reads, ...example], 6)}
    }
    const step = learningRate * factor;
${indent(
  theta.map((name) => `${name} -= step * d${name};`),
  4,
)}
    total += factor * sum;
    batches++;
  }
${indent(
  theta.map((name, p) => `theta[${p}] = ${name};`),
  2,
)}
  return total / batches;
}`;
}
