import { invalid } from "../../library/error/check.js";
import type { Loss } from "../../library/loss/index.js";
import type { Network } from "../../library/network/index.js";
import { short } from "../text/format.js";
import type { Annotation } from "./layout.js";
import type { Places } from "./network-places.js";
import { ink } from "./theme.js";

/** One example to send through a network, and back where a target and a loss are given. */
export interface NetworkExample {
  readonly x: readonly number[];
  readonly y?: readonly number[];
  readonly loss?: Loss;
}

/** For each column of a drawing with stages, its units' values and the loss's gradient by them. */
export interface NetworkValues {
  readonly forward: readonly (readonly number[])[];
  /** Empty where there is no target. */
  readonly backward: readonly (readonly number[])[];
}

/**
 * Sends one example forward through the layers, and its gradient back.
 * @throws RangeError when the example does not fit the network
 */
export function networkValues(network: Network, { x, y, loss }: NetworkExample): NetworkValues {
  const forward = [[...x]];
  for (const layer of network.layers) forward.push(layer.forward([last(forward)]).row(0));
  if (y === undefined && loss === undefined) return { forward, backward: [] };
  if (y === undefined || loss === undefined) {
    throw invalid("networkFigure: example", "both y and loss, or neither", y ?? loss?.name);
  }
  const backward = [loss.gradient([last(forward)], [y]).row(0)];
  for (const layer of [...network.layers].reverse()) {
    backward.push(layer.backward([last(backward)]).row(0));
  }
  return { forward, backward: backward.reverse() };
}

/** A gradient this small beside the largest is 0 but for rounding. */
const noise = 1e-12;

/** The value above each unit that is drawn, the gradient below it. */
export function valueLabels({ forward, backward }: NetworkValues, places: Places): Annotation[] {
  const largest = Math.max(...backward.flat().map(Math.abs));
  const cleaned = (gradient: number) => (Math.abs(gradient) < noise * largest ? 0 : gradient);
  return places.drawn.flatMap((units, column) =>
    units.flatMap((unit) => {
      const place = places.at({ column, unit });
      const [value, gradient] = [forward[column]?.[unit], backward[column]?.[unit]];
      if (place === undefined) return [];
      return [
        ...(value === undefined ? [] : [beside(place, value, 25, ink.forward)]),
        ...(gradient === undefined ? [] : [beside(place, cleaned(gradient), -25, ink.backward)]),
      ];
    }),
  );
}

function beside(
  place: { readonly x: number; readonly y: number },
  value: number,
  yshift: number,
  color: string,
): Annotation {
  return { ...place, text: short(value), showarrow: false, yshift, font: { size: 12, color } };
}

function last(rows: readonly number[][]): number[] {
  return rows[rows.length - 1] ?? [];
}
