import type { Claim } from "./claim.js";
import type { Erratum, RejectedReport } from "./erratum.js";

/** One lecture: its slides, what they claim, and where they are wrong. */
export interface Deck {
  /** What the ids of its claims begin with. */
  readonly id: string;
  readonly by: string;
  readonly title: string;
  /**
   * The titles of its slides in order, a slide that is built up step by step once for each step; in
   * brackets, our words for one without a title. A slide's number is its place, from 1.
   */
  readonly slides: readonly string[];
  /** How the slides were told apart and counted, in one sentence. */
  readonly counted: string;
  /** In the order of the slides. */
  readonly claims: readonly Claim[];
  readonly errata: readonly Erratum[];
  /** Reports of mistakes that turned out to be none. */
  readonly rejected: readonly RejectedReport[];
}

/** The same title for slides that follow one another, as a picture is built up. */
export function repeated(times: number, title: string): string[] {
  return Array.from({ length: times }, () => title);
}

/**
 * Slides by title and number: `Summary (slides 29, 30, 38, 39)`.
 * @throws RangeError on a number that the deck does not have
 */
export function slideName({ id, slides }: Deck, numbers: readonly number[]): string {
  const titles = numbers.map((number) => {
    const title = slides[number - 1];
    if (title !== undefined) return title;
    throw new RangeError(`slide: expected 1 to ${slides.length} of ${id}, got ${number}`);
  });
  return `${[...new Set(titles)].join("; ")} (${numbersText(numbers)})`;
}

/** `slide 4`, `slides 4, 6` or `slides 4-6`. */
export function numbersText(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const text = runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  return `${numbers.length === 1 ? "slide" : "slides"} ${text.join(", ")}`;
}
