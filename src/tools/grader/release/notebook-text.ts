interface Cell {
  readonly cell_type: string;
  readonly source: string | readonly string[];
  readonly metadata?: { readonly workbook?: { readonly exercise?: string } };
}

/**
 * A notebook as students get it: without outputs.
 * @param name how it is called in an error
 * @throws RangeError when an exercise in it is filled in
 */
export function studentNotebook(text: string, name: string): string {
  const notebook = JSON.parse(text) as { readonly cells: readonly Cell[] };
  const cells = notebook.cells.map((cell) => {
    const id = cell.metadata?.workbook?.exercise;
    const source = [cell.source].flat().join("");
    if (id !== undefined && !source.includes("not written yet")) {
      throw new RangeError(
        `${name}: expected the exercise ${id} as it begins, got an answer to it`,
      );
    }
    return cell.cell_type === "code" ? { ...cell, outputs: [], execution_count: null } : cell;
  });
  return `${JSON.stringify({ ...notebook, cells }, null, 1)}\n`;
}
