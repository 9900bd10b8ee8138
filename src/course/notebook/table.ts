import { invalid } from "../../library/error/check.js";
import { escapeMarkup } from "../figure/index.js";

export type Cell = string | number | boolean;

/** Rows of numbers and words under a header; made by {@link table}, shown by `show`. */
export class Table {
  constructor(
    readonly header: readonly string[],
    readonly rows: readonly (readonly Cell[])[],
  ) {}

  /** Columns aligned with spaces, numbers to the right. */
  toString(): string {
    const cells = [this.header, ...this.rows.map((row) => row.map(written))];
    const widths = this.header.map((_, j) => Math.max(...cells.map((row) => row[j]?.length ?? 0)));
    const line = (row: readonly string[]) =>
      row
        .map((cell, j) =>
          this.#isNumeric(j) ? cell.padStart(widths[j] ?? 0) : cell.padEnd(widths[j] ?? 0),
        )
        .join("  ")
        .trimEnd();
    const [header = [], ...rows] = cells;
    return [
      line(header),
      widths.map((width) => "-".repeat(width)).join("  "),
      ...rows.map(line),
    ].join("\n");
  }

  toHtml(): string {
    const row = (cells: readonly string[], tag: "th" | "td") =>
      `<tr>${cells.map((cell, j) => this.#cell(cell, tag, j)).join("")}</tr>`;
    const body = this.rows.map((cells) => row(cells.map(written), "td")).join("");
    return `<table style="color:inherit"><thead>${row(this.header, "th")}</thead><tbody>${body}</tbody></table>`;
  }

  #cell(text: string, tag: "th" | "td", column: number): string {
    const align = this.#isNumeric(column) ? "right" : "left";
    const scope = tag === "th" ? ' scope="col"' : "";
    return `<${tag}${scope} style="text-align: ${align}">${escapeMarkup(text)}</${tag}>`;
  }

  #isNumeric(column: number): boolean {
    return this.rows.every((row) => typeof row[column] === "number");
  }
}

/**
 * A table for `show`: one name for each column, one array for each row.
 *
 * @example
 * ```ts
 * import { show, table } from "backprop-workbook/notebook";
 *
 * show(table(["k", "x"], [[0, 4], [1, 2]]));
 * // k  x
 * // -  -
 * // 0  4
 * // 1  2
 * ```
 * @throws RangeError when a row has not as many cells as the header
 */
export function table(header: readonly string[], rows: readonly (readonly Cell[])[]): Table {
  rows.forEach((row, i) => {
    if (row.length !== header.length) {
      throw invalid(`table: row ${i}`, `${header.length} cells as in the header`, row);
    }
  });
  return new Table(header, rows);
}

/** Numbers with six significant digits at most, and a sign that is a minus sign. */
function written(cell: Cell): string {
  if (typeof cell !== "number" || !Number.isFinite(cell)) return String(cell);
  const rounded = Number(cell.toPrecision(6));
  const isTiny = rounded !== 0 && Math.abs(rounded) < 1e-4;
  return (isTiny || Math.abs(rounded) >= 1e9 ? rounded.toExponential() : String(rounded)).replace(
    "-",
    "−",
  );
}
