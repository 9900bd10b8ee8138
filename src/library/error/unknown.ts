/**
 * The error for a name that is not in a list, with the nearest one suggested:
 * `unknown exercise "sofmax": did you mean "softmax"?`
 * @param kind what is being named, in the singular
 */
export function unknownName(kind: string, name: string, known: readonly string[]): RangeError {
  const nearest = nearestName(name, known);
  const hint = nearest === undefined ? "" : `: did you mean ${JSON.stringify(nearest)}?`;
  return new RangeError(`unknown ${kind} ${JSON.stringify(name)}${hint}`);
}

/** The name with the fewest edits to `name`, or undefined where more than half would be edits. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const edits = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (edits < fewest && edits <= Math.max(name.length, candidate.length) / 2) {
      nearest = candidate;
      fewest = edits;
    }
  }
  return nearest;
}

/** Levenshtein distance: insertions, deletions and replacements that turn `from` into `to`. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const current = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = previous[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1);
      const edited = 1 + Math.min(previous[j], current[j - 1]);
      current.push(Math.min(replaced, edited));
    }
    previous = current;
  }
  return previous[to.length];
}
