/**
 * JSON that keeps every bit of a finite float64: JavaScript prints the shortest digits that read
 * back as the same number, and only the sign of -0 needs help.
 */
export function toExactJSON(value: unknown): string {
  return JSON.stringify(value, (_key, entry) => (Object.is(entry, -0) ? "-0" : entry));
}

/**
 * What {@link toExactJSON} wrote; an editor may have put a byte order mark before it.
 * @throws SyntaxError where the text is no JSON
 */
export function fromExactJSON(text: string): unknown {
  return JSON.parse(text.replace(/^\uFEFF/, ""), (_key, entry) => (entry === "-0" ? -0 : entry));
}
