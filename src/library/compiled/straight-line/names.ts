import type { Stage } from "../stage.js";

/** As a variable of a program: `w_1_3_1`. */
function identifier(letter: string, ...indices: readonly number[]): string {
  return [letter, ...indices].join("_");
}

export const times = <Item>(count: number, of: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => of(index));

/** The variables of layer l, from 1; their units are counted from 0 here, and from 1 in the name. */
export const weight = (l: number, j: number, i: number) => identifier("w", l, j + 1, i + 1);
export const unit = (letter: "a" | "h" | "b" | "δ" | "dh", l: number, j: number) =>
  identifier(letter, l, j + 1);
/** Variables of the inputs and outputs: x, y, ŷ and e^a. */
export const end = (letter: "x" | "y" | "ŷ" | "e", j: number) => identifier(letter, j + 1);
/** What layer l is given. */
export const below = (l: number, i: number) => (l === 1 ? end("x", i) : unit("h", l - 1, i));

/** The list of parameter p's numbers: W_1, b_1, W_2, b_2, … */
export const listOf = (p: number) => identifier(p % 2 === 0 ? "W" : "b", Math.floor(p / 2) + 1);

/** One number that is learned: its variable, and where it is kept. */
export interface Entry {
  readonly name: string;
  /** The number of its parameter, and its own within it. */
  readonly parameter: number;
  readonly at: number;
}

/** All that is learned, in the order in which the layers hold it: W and b, layer by layer. */
export function entriesOf(stages: readonly Stage[]): Entry[] {
  return stages.flatMap(({ inputs, outputs }, index) => {
    const weights = times(outputs * inputs, (at) => ({
      name: weight(index + 1, Math.floor(at / inputs), at % inputs),
      parameter: 2 * index,
      at,
    }));
    const biases = times(outputs, (at) => ({
      name: unit("b", index + 1, at),
      parameter: 2 * index + 1,
      at,
    }));
    return [...weights, ...biases];
  });
}
