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

/** Evidence for a statement that came true or not. */
export function evidence(computed: Computed, holds: boolean): Evidence {
  return { computed, holds };
}

/** The result, the last thing that was computed, or undefined where nothing was. */
export function resultOf(computed: Computed): Value | undefined {
  const values = Object.values(computed);
  return values[values.length - 1];
}
