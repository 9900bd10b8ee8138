import { invalid } from "../../../library/error/check.js";

/** One of several equal parts of a class, each graded by a run of its own. */
export interface Shard {
  /** From 1 to `of`. */
  readonly part: number;
  readonly of: number;
}

/** Reads `3/16`. @throws RangeError where it is no part of a whole */
export function parseShard(text: string): Shard {
  const [, part, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []).map(Number);
  if (part === undefined || of === undefined || part < 1 || part > of) {
    throw invalid("--shard", 'a part of a whole, from "1/16" to "16/16"', text);
  }
  return { part, of };
}

/** The part of a list: dealt out in turns, so that neighbours who copied work share the load. */
export function inShard<Item>(items: readonly Item[], { part, of }: Shard): Item[] {
  return items.filter((_, i) => i % of === part - 1);
}
