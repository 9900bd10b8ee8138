import { type Cell, type Notebook, type Output, toLines } from "./notebook.js";

/**
 * A notebook with every text in one piece, as the front end takes it, or in lines, as it is stored.
 * Source: nbformat, `rejoin_lines` and `split_lines`.
 */
export function joined(notebook: Notebook): Notebook {
  return withTexts(notebook, (value) => (isLines(value) ? value.join("") : value));
}

/** The reverse of {@link joined}. */
export function split(notebook: Notebook): Notebook {
  return withTexts(notebook, (value) => (typeof value === "string" ? toLines(value) : value));
}

type Convert = (value: unknown) => unknown;

function withTexts(notebook: Notebook, convert: Convert): Notebook {
  const cells = notebook.cells.map((cell): Cell => {
    const source = convert(cell.source) as Cell["source"];
    if (cell.outputs === undefined) return { ...cell, source };
    return { ...cell, source, outputs: cell.outputs.map((output) => withText(output, convert)) };
  });
  return { ...notebook, cells };
}

function withText(output: Output, convert: Convert): Output {
  if (output.output_type === "stream" && "text" in output) {
    return { ...output, text: convert(output.text) } as Output;
  }
  if (output.data === undefined) return output;
  const data = Object.entries(output.data).map(([type, value]) => [
    type,
    // What is JSON is data, and a list in it is no text.
    /[/+]json$/.test(type) ? value : convert(value),
  ]);
  return { ...output, data: Object.fromEntries(data) };
}

function isLines(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((line) => typeof line === "string");
}
