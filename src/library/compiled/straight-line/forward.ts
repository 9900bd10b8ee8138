import type { Stage } from "../stage.js";
import { below, times, unit, weight } from "./names.js";

/** a = W h + b and h = g(a) of layer l, a line for each. */
export function forwardLines({ inputs, outputs, formula }: Stage, l: number): string[] {
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
