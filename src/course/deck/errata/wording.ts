import type { Proof } from "../erratum.js";

/**
 * Evidence for a slip of the pen: the printed words are not the standard term. Counts the
 * characters that are not in the right place.
 * @param occurrences the printed words, each with what it should be
 */
export function wording(occurrences: Readonly<Record<string, string>>, shows: string): Proof {
  const pairs = Object.entries(occurrences);
  const edits = pairs.map(([printed, right]) => differences(printed, right));
  return {
    computed: { "places compared": pairs.length, "characters that differ": edits },
    contradicts: edits.length > 0 && edits.every((count) => count > 0),
    shows,
  };
}

/** Characters of the longer text that the other does not have at the same place. */
function differences(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  const length = Math.max(left.length, right.length);
  return Array.from({ length }, (_, i) => i).filter((i) => left[i] !== right[i]).length;
}
