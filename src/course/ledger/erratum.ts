import type { Computed } from "./evidence.js";

/** What a proof computed, and whether that contradicts what is printed. */
export interface Proof {
  readonly computed: Computed;
  readonly contradicts: boolean;
  /** What the numbers show, in one sentence. */
  readonly shows: string;
}

/**
 * - `wrong`: a number, a formula or a statement that misleads who believes it;
 * - `inconsistent`: two slides, or slide and speech, disagree;
 * - `wording`: a slip of the pen, the type or the notation that the context puts right.
 */
export type Weight = "wrong" | "inconsistent" | "wording";

/** All weights, the heaviest first. */
export const weights: readonly Weight[] = ["wrong", "inconsistent", "wording"];

/** The numbers of slides, by the id of their deck: `{ amrita: [17, 19] }`. */
export type Where = Readonly<Record<string, readonly [number, ...number[]]>>;

/** A mistake of a deck, proved by computing. */
export interface Erratum {
  /** `E14` */
  readonly id: string;
  readonly title: string;
  readonly weight: Weight;
  readonly where: Where;
  readonly printed: string;
  readonly right: string;
  /** How likely it is that the slide was right and its conversion to text wrong. */
  readonly transcription: "no" | "unlikely" | "possible" | "likely";
  readonly proof: () => Proof;
}

/** What was reported as a mistake and is none. False alarms recur, so the reason is kept. */
export interface RejectedReport {
  readonly id: string;
  readonly title: string;
  readonly where: Where;
  readonly reported: string;
  readonly reason: string;
  /** Computes that the slide is right. */
  readonly check: () => { readonly computed: Computed; readonly isRight: boolean };
}

/** Whether the slide or its conversion to text slipped, for a reader; nothing where it is sure. */
export function transcriptionNote({ transcription }: Erratum): string {
  return {
    no: "",
    unlikely: "",
    possible: "Perhaps only a slip of the slides' conversion to text.",
    likely: "Probably only a slip of the slides' conversion to text.",
  }[transcription];
}
