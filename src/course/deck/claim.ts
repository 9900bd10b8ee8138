import type { Cell } from "./cell.js";

/** What kind of thing a slide says, and so what there is to check. */
export type Kind = "number" | "formula" | "algorithm" | "figure" | "concept" | "exercise-worthy";

/** A computed number, vector or matrix, at full precision. */
export type Value = number | readonly number[] | readonly (readonly number[])[];

/** What was computed, label by label in the order of the steps; the last one is the result. */
export type Computed = Readonly<Record<string, Value>>;

/**
 * What a slide prints. Numbers keep their digits: `"0.80"` is a claim to two decimals. Arrays are
 * exact.
 */
export type Printed =
  | string
  | readonly (string | number | readonly number[])[]
  | readonly (readonly number[])[];

/** What a claim's check found. */
export interface Evidence {
  readonly computed: Computed;
  /**
   * Whether what the slide says came true. Left out where the result itself is to be compared with
   * what is printed.
   */
  readonly holds?: boolean;
  /** How a slide would print the result, where its digits alone don't say (`4+2=6`). */
  readonly asPrinted?: Printed;
  /** What the slide's own slip gives: the only wrong number that its erratum explains. */
  readonly slip?: number;
  /** The function of `figure/` that drew it. */
  readonly drawnBy?: string;
  /** The result recomputed from inputs as rounded as the slide prints them. */
  readonly fromPrinted?: { readonly value: number; readonly reason: string };
}

/** One thing that a lecture says, with the check that recomputes it. */
export interface Claim {
  readonly id: string;
  /** The slide's subject in our words, and its lines in the deck's text. */
  readonly slide: string;
  readonly kind: Kind;
  readonly statement: string;
  /** Left out where the slide prints no number or text to compare with. */
  readonly printed?: Printed;
  /** The slide leaves it out; it is computed here and checked a second way. */
  readonly derived?: true;
  /** Recomputes it. A claim whose check throws is broken. */
  readonly check: () => Evidence;
  /** The erratum that it touches, `E14`. */
  readonly erratum?: string;
  /** Where a reader meets it. */
  readonly shownIn: Cell;
}
