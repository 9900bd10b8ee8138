import type { Computed } from "./claim.js";

/** What a proof computed, and whether that contradicts what is printed. */
export interface Proof {
  readonly computed: Computed;
  readonly contradicts: boolean;
  /** What the numbers show, in one sentence. */
  readonly shows: string;
}

/** A mistake of a deck, proved by computing. */
export interface Erratum {
  /** `E14` */
  readonly id: string;
  readonly title: string;
  /**
   * A: wrong mathematics or a wrong number; B: inconsistent, ambiguous or over-stated;
   * C: transcription.
   */
  readonly class: "A" | "B" | "C";
  /** Lecture and lines of the deck's text. */
  readonly where: string;
  readonly printed: string;
  readonly right: string;
  /** How likely it is that the deck was right and its text conversion wrong. */
  readonly transcription: "no" | "unlikely" | "possible" | "likely" | "certain";
  readonly proof: () => Proof;
}

/** What was reported as a mistake and is none. False alarms recur, so the reason is kept. */
export interface RejectedReport {
  readonly id: string;
  readonly title: string;
  readonly where: string;
  readonly reported: string;
  readonly reason: string;
  /** Computes that the slide is right. */
  readonly check: () => { readonly computed: Computed; readonly isRight: boolean };
}
