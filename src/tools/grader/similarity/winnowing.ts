import type { Token } from "./tokens.js";

/** A passage of code by a hash of its structure, and the lines where it stands. */
export interface Fingerprint {
  readonly hash: number;
  readonly from: number;
  readonly to: number;
}

/** How many tokens a passage has: shorter ones are common to much code. */
export const PASSAGE = 12;
/** Any common passage of `PASSAGE` + `WINDOW` - 1 tokens is found. */
export const WINDOW = 8;

/**
 * The fingerprints of code: of each window of passages the one with the smallest hash, the last of
 * equals, so that equal code has equal fingerprints wherever it stands.
 * Source: S. Schleimer, D. Wilkerson, A. Aiken, "Winnowing: Local Algorithms for Document
 * Fingerprinting", SIGMOD 2003.
 */
export function fingerprints(tokens: readonly Token[]): Fingerprint[] {
  const passages = passagesOf(tokens);
  const chosen = new Map<number, Fingerprint>();
  for (let end = Math.min(WINDOW, passages.length); end <= passages.length && end > 0; end++) {
    let least = Math.max(0, end - WINDOW);
    for (let i = least; i < end; i++) {
      if ((passages[i]?.hash ?? 0) <= (passages[least]?.hash ?? 0)) least = i;
    }
    const passage = passages[least];
    if (passage !== undefined) chosen.set(least, passage);
  }
  return [...chosen.values()];
}

/** The hashes of all passages, which are those that fingerprints may be. */
export function passagesOf(tokens: readonly Token[]): Fingerprint[] {
  const passages: Fingerprint[] = [];
  for (let i = 0; i + PASSAGE <= tokens.length; i++) {
    const passage = tokens.slice(i, i + PASSAGE);
    const hash = hashOf(passage.map(({ kind }) => kind).join(" "));
    passages.push({ hash, from: passage[0]?.line ?? 1, to: passage.at(-1)?.line ?? 1 });
  }
  return passages;
}

/** FNV-1a in two halves, of 52 bits together: enough that no two passages of a class meet. */
function hashOf(text: string): number {
  let [low, high] = [0x811c9dc5, 0x01000193];
  for (let i = 0; i < text.length; i++) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193) >>> 0;
    high = Math.imul(high ^ text.charCodeAt(i), 0x85ebca6b) >>> 0;
  }
  return (high & 0xfffff) * 2 ** 32 + low;
}
