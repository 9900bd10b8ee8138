import type { GradientPath } from "../../library/backprop/index.js";
import { unitName, type WeightIndex, weightName } from "../../library/network/notation.js";
import { count, list, short } from "../text/format.js";
import type { Column } from "./network-columns.js";
import type { Places, Unit } from "./network-places.js";
import type { NetworkValues } from "./network-values.js";

/** The widths of the layers of neurons, inputs first. */
export function widthsOf(columns: readonly Column[]): number[] {
  return columns
    .filter(({ kind, weightLayer }) => kind === "input" || weightLayer !== undefined)
    .map(({ size }) => size);
}

/** What is drawn besides the network itself. */
interface Shown {
  readonly highlightedWeight: WeightIndex | undefined;
  readonly ends: readonly Unit[];
  readonly paths: readonly GradientPath[];
  /** How many of the paths could be drawn. */
  readonly routes: number;
  readonly values: NetworkValues | undefined;
}

/** What a network drawing shows, in words. */
export function describeNetwork(
  { columns, abbreviated, drawn }: Places,
  { highlightedWeight, ends, paths, routes, values }: Shown,
): string {
  const sizes = widthsOf(columns);
  const inside = sizes.slice(1, -1);
  const hidden =
    inside.length > 3
      ? [`${inside.length} hidden layers of ${list(inside.map(String))} neurons`]
      : inside.map((size) => count(size, "hidden neuron"));
  const parts = [count(sizes[0], "input"), ...hidden, count(sizes[sizes.length - 1], "output")];
  const sentences = [
    `A feedforward network with ${list(parts)}, every unit joined to all of the next layer.`,
  ];
  for (const c of abbreviated) {
    sentences.push(
      `Column ${c + 1} is abbreviated: ${drawn[c]?.length} of ${columns[c]?.size} units are drawn.`,
    );
  }
  if (highlightedWeight !== undefined) {
    const [from, to] = ends.map(({ column, unit }) => unitName(columns[column].symbol, unit + 1));
    sentences.push(`The weight ${weightName(highlightedWeight)} from ${from} to ${to} stands out.`);
  }
  if (paths.length > 0) {
    const named = paths.map(
      ({ units, product }) => `${units.join(" to ")}, product ${short(product)}`,
    );
    const hint = routes < paths.length ? ` (${routes} of them drawn)` : "";
    sentences.push(`${count(paths.length, "path")} to the loss${hint}: ${named.join("; ")}.`);
  }
  if (values !== undefined) {
    const numbers = (rows: NetworkValues["forward"], row: number) =>
      list((rows[row] ?? []).map((value) => short(value)));
    const { forward, backward } = values;
    sentences.push(
      `For x = ${numbers(forward, 0)} it gives ${numbers(forward, forward.length - 1)}.`,
    );
    if (backward.length > 0) {
      sentences.push(`The gradients by the outputs are ${numbers(backward, backward.length - 1)}.`);
    }
  }
  return sentences.join(" ");
}
