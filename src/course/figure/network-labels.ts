import { type WeightIndex, weightName } from "../../library/network/notation.js";
import { count, short, withSubscript } from "../text/format.js";
import type { Annotation } from "./layout.js";
import type { Column } from "./network-columns.js";
import type { Place, Places, Unit } from "./network-places.js";
import { ink } from "./theme.js";

/** How many units each column has, and below each gap the shapes of its weights and biases. */
export function captions(columns: readonly Column[], spread: number): Annotation[] {
  return columns.flatMap((column, c) => {
    const { size, weightLayer, biases } = column;
    const top = { x: c, y: spread / 2 + 0.25, text: heading(column), ...plain(12) };
    if (weightLayer === undefined) return [top];
    const shape = `${size} × ${columns[c - 1]?.size}`;
    const text =
      `W<sub>${weightLayer}</sub>: ${shape}` +
      (biases ? `<br>b<sub>${weightLayer}</sub>: ${size}` : "");
    return [top, { x: c - 0.5, y: -spread / 2 - 0.3, text, ...plain(12) }];
  });
}

function heading({ kind, size, stage }: Column): string {
  if (kind !== "hidden") return count(size, kind);
  return stage ?? count(size, "neuron");
}

/** The dots of columns that show only some of their units. */
export function dots(places: Places): Annotation[] {
  return places.abbreviated.map((c) => ({ ...places.dots(c), text: "⋮", ...plain(20) }));
}

/**
 * How far along the edges to a column their weights stand. At 1 / (receivers + 1) the labels of all
 * edges between two columns are at equal distances, none on another.
 */
export function labelledAt(places: Places, column: number): number {
  return 1 / ((places.drawn[column]?.length ?? 0) + 1);
}

/** Each weight as a number on its edge, which leaves a gap for it. */
export function weightLabels(places: Places): Annotation[] {
  return places.connections.flatMap(({ from, to }) => {
    const weights = places.columns[to.column]?.weights;
    const [start, end] = [places.at(from), places.at(to)];
    if (weights === undefined || start === undefined || end === undefined) return [];
    const text = short(weights.at(to.unit, from.unit), 2);
    return [{ ...between(start, end, labelledAt(places, to.column)), text, ...plain(11) }];
  });
}

/** The name of the highlighted weight, with its value where the network has one. */
export function highlightLabel(
  places: Places,
  ends: readonly Unit[],
  weight: WeightIndex,
  color: string,
): Annotation[] {
  const [start, end] = ends.map((unit) => places.at(unit));
  const value = places.columns[ends[1]?.column ?? -1]?.weights?.at(
    weight.neuron - 1,
    weight.input - 1,
  );
  if (start === undefined || end === undefined) return [];
  const name = withSubscript(weightName(weight));
  // Between many columns there is room for half of it.
  const equals = places.columns.length > 5 ? "<br>= " : " = ";
  const text = value === undefined ? name : `${name}${equals}${short(value)}`;
  const font = { size: 13, color: ink.onColor };
  return [
    { ...between(start, end, 0.5), text, showarrow: false, bgcolor: color, borderpad: 2, font },
  ];
}

export function between(start: Place, end: Place, t: number): Place {
  return { x: start.x + t * (end.x - start.x), y: start.y + t * (end.y - start.y) };
}

function plain(size: number): Pick<Annotation, "showarrow" | "font"> {
  return { showarrow: false, font: { size } };
}
