import { unitName } from "../../library/network/notation.js";
import type { Column } from "./network-columns.js";

/** A unit's place in the drawing; columns are 1 apart, units of a column too. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** One unit of one column, both counted from 0. */
export interface Unit {
  readonly column: number;
  readonly unit: number;
}

/** Where everything of a network drawing stands. */
export interface Places {
  readonly columns: readonly Column[];
  /** Index of every unit that is drawn, from 0, for each column. */
  readonly drawn: readonly (readonly number[])[];
  /** Columns with more units than are drawn; they show dots instead of the rest. */
  readonly abbreviated: readonly number[];
  /** Units and dots of the tallest column. */
  readonly rows: number;
  /** The place of a unit, or undefined where it is not drawn. */
  at(unit: Unit): Place | undefined;
  /** The place of the dots of an abbreviated column. */
  dots(column: number): Place;
  /** Every edge between two units that are drawn. */
  readonly connections: readonly { readonly from: Unit; readonly to: Unit }[];
  /** The place of the unit called `a_13`, `h_13`, `x_1` or `ŷ_2`. */
  named(name: string): Place | undefined;
}

/**
 * Places the units in columns, centred. A column with more than `most` units shows its first ones
 * and its last; units that `required` names are always among them.
 */
export function placeUnits(
  columns: readonly Column[],
  most: number,
  required: readonly Unit[],
): Places {
  const drawn = columns.map((column, c) => {
    if (column.size <= most) return Array.from({ length: column.size }, (_, i) => i);
    const wanted = required.filter((it) => it.column === c).map((it) => it.unit);
    const first = Array.from({ length: most - 2 }, (_, i) => i);
    return [...new Set([...first, ...wanted, column.size - 1])].sort((a, b) => a - b);
  });
  const abbreviated = columns.flatMap((column, c) =>
    column.size > (drawn[c]?.length ?? 0) ? [c] : [],
  );
  const rowsOf = (c: number) => (drawn[c]?.length ?? 0) + (abbreviated.includes(c) ? 1 : 0);
  const y = (c: number, row: number) => (rowsOf(c) - 1) / 2 - row;

  const at = ({ column: c, unit }: Unit): Place | undefined => {
    const row = drawn[c]?.indexOf(unit) ?? -1;
    if (row < 0) return undefined;
    const isLast = abbreviated.includes(c) && row === rowsOf(c) - 2;
    return { x: c, y: y(c, isLast ? row + 1 : row) };
  };
  return {
    columns,
    drawn,
    abbreviated,
    rows: Math.max(...columns.map((_, c) => rowsOf(c))),
    at,
    connections: connections(columns, drawn),
    dots: (c) => ({ x: c, y: y(c, rowsOf(c) - 2) }),
    named: (name) => {
      for (const [c, { aliases }] of columns.entries()) {
        const isCalled = (unit: number) =>
          aliases.some((alias) => unitName(alias, unit + 1) === name);
        const unit = drawn[c]?.find(isCalled);
        if (unit !== undefined) return at({ column: c, unit });
      }
      return undefined;
    },
  };
}

function connections(columns: readonly Column[], drawn: readonly (readonly number[])[]) {
  return columns.flatMap(({ feeding }, column) =>
    (drawn[column] ?? []).flatMap((unit) =>
      (feeding === "none" ? [] : (drawn[column - 1] ?? []))
        .filter((sender) => feeding === "all" || sender === unit)
        .map((sender) => ({ from: { column: column - 1, unit: sender }, to: { column, unit } })),
    ),
  );
}
