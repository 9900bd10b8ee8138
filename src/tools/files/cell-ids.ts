const VALID = /^[a-zA-Z0-9_-]{1,64}$/;

/**
 * Cells with an id each, as nbformat 4.5 asks: an id that is missing, or that a cell before has,
 * becomes a new one.
 */
export function withUniqueIds<Cell extends { readonly id?: string }>(
  cells: readonly Cell[],
): Cell[] {
  const taken = new Set<string>();
  return cells.map((cell) => {
    const { id } = cell;
    const kept = typeof id === "string" && VALID.test(id) && !taken.has(id) ? id : newId();
    taken.add(kept);
    return kept === id ? cell : { ...cell, id: kept };
  });
}

function newId(): string {
  return crypto.randomUUID().slice(0, 8);
}
