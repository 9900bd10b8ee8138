import type { Evidence, Printed, Value } from "./evidence.js";

/** What kind of thing a slide says, and so what there is to check. */
export type Kind = "number" | "formula" | "algorithm" | "figure" | "concept" | "exercise-worthy";

/** A notebook's number and a cell's id: `08#w131-paths`. */
export type Cell = `${number}#${string}`;

interface Statement {
  /** The deck's id first: `amrita-ex-dLdy1`. */
  readonly id: string;
  /** The numbers of the slides of its deck that say it. */
  readonly slides: readonly [number, ...number[]];
  readonly kind: Kind;
  readonly statement: string;
  /** Left out where the slide prints no number or text to compare with. */
  readonly printed?: Printed;
  /**
   * `given`: what is printed is the slide's own choice, taken over and not computed. `derived`: the
   * slide leaves it out; it is computed here and checked a second way.
   */
  readonly origin?: "given" | "derived";
  /** Recomputes it. A claim whose check throws is broken. */
  readonly check: () => Evidence;
  /** Errata of the same place that do not decide about this claim: `["E22"]`. */
  readonly touches?: readonly string[];
  /** Where a reader meets it. */
  readonly shownIn: Cell;
}

/** A claim that does not hold as printed. */
interface Refuted {
  /** The errata that say why it does not hold: `["E14"]`. */
  readonly refutedBy: readonly [string, ...string[]];
  /**
   * What our own result must be, found without this library: by arithmetic, or another program.
   * Without it a fault of ours could pass for a mistake of the lecture.
   */
  readonly right: Value;
}

interface NotRefuted {
  readonly refutedBy?: undefined;
  readonly right?: undefined;
}

/** One thing that a lecture says, with the check that recomputes it. */
export type Claim = Statement & (Refuted | NotRefuted);

/** Every erratum that has to do with a claim, those that refute it first. */
export function errataOf({ refutedBy, touches }: Claim): string[] {
  return [...(refutedBy ?? []), ...(touches ?? [])];
}
