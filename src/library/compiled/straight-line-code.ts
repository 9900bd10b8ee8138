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

const weight = (l: number, j: number, i: number) => `w_${l}_${j + 1}_${i + 1}`;
const below = (l: number, i: number) => (l === 1 ? `x_${i + 1}` : `h_${l - 1}_${i + 1}`);

/** The layer's parameters in the order in which a dense layer holds them. */
function names({ inputs, outputs }: Stage, l: number): string[] {
  const weights = times(outputs, (j) => times(inputs, (i) => weight(l, j, i)));
  return [...weights.flat(), ...times(outputs, (j) => `b_${l}_${j + 1}`)];
}

function forwardLines({ inputs, outputs, formula }: Stage, l: number): string[] {
  const sums = times(outputs, (j) => {
    const terms = times(inputs, (i) => `${weight(l, j, i)} * ${below(l, i)}`);
    return `const a_${l}_${j + 1} = ${[...terms, `b_${l}_${j + 1}`].join(" + ")};`;
  });
  if (formula === undefined) return sums;
  const activations = (of: (j: number) => string) =>
    times(outputs, (j) => `const h_${l}_${j + 1} = ${of(j)};`);
  if (formula.calls !== true) {
    return [...sums, ...activations((j) => formula.h(`a_${l}_${j + 1}`))];
  }
  return [
    ...sums,
    ...times(outputs, (j) => `h[${j}] = a_${l}_${j + 1};`),
    `for (let j = 0; j < ${outputs}; j++) h[j] = ${formula.h("h[j]")};`,
    ...activations((j) => `h[${j}]`),
  ];
}

function backwardLines({ inputs, outputs, formula }: Stage, l: number, last: boolean): string[] {
  const gradients = times(outputs, (j) => {
    const unit = `${l}_${j + 1}`;
    const above = last ? `2 * (h_${unit} - y_${j + 1})` : `dh_${unit}`;
    const slope = formula?.slope.replaceAll("h", `h_${unit}`);
    const da = slope === undefined ? `yHat_${j + 1} - y_${j + 1}` : `(${above}) * ${slope}`;
    return [
      `const da_${unit} = ${da};`,
      ...times(inputs, (i) => `d${weight(l, j, i)} += da_${unit} * ${below(l, i)};`),
      `db_${unit} += da_${unit};`,
    ];
  }).flat();
  if (l === 1) return gradients;
  const handedDown = times(inputs, (i) => {
    const terms = times(outputs, (j) => `da_${l}_${j + 1} * ${weight(l, j, i)}`);
    return `const dh_${l - 1}_${i + 1} = ${terms.join(" + ")};`;
  });
  return [...gradients, ...handedDown];
}

/** The loss of one example, without its factor; for softmax also ŷ, shifted by the largest a. */
function lossLines(l: number, outputs: number, isSoftmax: boolean): string[] {
  const units = times(outputs, (j) => j + 1);
  if (!isSoftmax)
    return [
      `sum += ${units.map((j) => `(h_${l}_${j} - y_${j}) * (h_${l}_${j} - y_${j})`).join(" + ")};`,
    ];
  const total = units.map((j) => `e_${j}`).join(" + ");
  return [
    `const largest = Math.max(${units.map((j) => `a_${l}_${j}`).join(", ")});`,
    ...units.map((j) => `const e_${j} = exponential(a_${l}_${j} - largest);`),
    `const total = ${total};`,
    ...units.map((j) => `const yHat_${j} = e_${j} / total;`),
    `sum += largest + log(total) - (${units.map((j) => `y_${j} * a_${l}_${j}`).join(" + ")});`,
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
    ...times(inputs, (i) => `const x_${i + 1} = X[m * ${inputs} + ${i}];`),
    ...times(outputs, (j) => `const y_${j + 1} = y[m * ${outputs} + ${j}];`),
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
