import { tokensOf } from "./tokens.js";
import { type Fingerprint, fingerprints, passagesOf } from "./winnowing.js";

/** One student's answer to one exercise. */
export interface Work {
  readonly student: string;
  readonly exercise: string;
  readonly source: string;
}

/** Two answers to one exercise with what they have in common. */
export interface Pair {
  readonly exercise: string;
  readonly students: readonly [string, string];
  /** Which share of each one's own passages is common to both, from 0 to 1. */
  readonly shares: readonly [number, number];
  /** The lines of each that stand in the common part. */
  readonly lines: readonly [readonly number[], readonly number[]];
  readonly sources: readonly [string, string];
}

/** What does not count as common. */
export interface SimilarityOptions {
  /** What all were given: the starters and the course's own cells. */
  readonly given: readonly string[];
  /** Passages that more students than this have come from the exercise itself. */
  readonly most: number;
  /** Pairs that have less than this in common are left out, from 0 to 1. */
  readonly least: number;
}

/**
 * The pairs of answers that have most structure in common, whatever they call things. What all were
 * given, and what many wrote alike since the exercise leads there, does not count. It shows where to
 * look, and says nothing of how it came about.
 */
export function similarPairs(works: readonly Work[], options: SimilarityOptions): Pair[] {
  const given = new Set(
    options.given.flatMap((code) => passagesOf(tokensOf(code)).map(({ hash }) => hash)),
  );
  const exercises = [...new Set(works.map(({ exercise }) => exercise))];
  const pairs = exercises.flatMap((exercise) => {
    const answers = works.filter((work) => work.exercise === exercise);
    return pairsOf(answers, given, options);
  });
  const strength = ({ shares: [a, b] }: Pair) => Math.max(a, b);
  return pairs.sort((a, b) => strength(b) - strength(a));
}

function pairsOf(
  works: readonly Work[],
  given: ReadonlySet<number>,
  { most, least }: SimilarityOptions,
): Pair[] {
  const prints = works.map(({ source }) =>
    fingerprints(tokensOf(source)).filter(({ hash }) => !given.has(hash)),
  );
  const owners = new Map<number, Set<number>>();
  for (const [i, each] of prints.entries()) {
    for (const { hash } of each) owners.set(hash, (owners.get(hash) ?? new Set()).add(i));
  }
  const own = prints.map((each) =>
    each.filter(({ hash }) => (owners.get(hash)?.size ?? 0) <= most),
  );
  const together = new Map<string, [number, number]>();
  for (const people of owners.values()) {
    if (people.size < 2 || people.size > most) continue;
    for (const a of people) for (const b of people) if (a < b) together.set(`${a} ${b}`, [a, b]);
  }
  return [...together.values()].flatMap(([a, b]): Pair[] => {
    const [one, two] = [works[a], works[b]];
    if (one === undefined || two === undefined) return [];
    const [first, second] = [commonTo(own[a], own[b]), commonTo(own[b], own[a])];
    const shares = [share(first, own[a]), share(second, own[b])] as const;
    if (Math.max(...shares) < least) return [];
    return [
      {
        exercise: one.exercise,
        students: [one.student, two.student],
        shares,
        lines: [linesOf(first), linesOf(second)],
        sources: [one.source, two.source],
      },
    ];
  });
}

function commonTo(mine: readonly Fingerprint[] = [], theirs: readonly Fingerprint[] = []) {
  const hashes = new Set(theirs.map(({ hash }) => hash));
  return mine.filter(({ hash }) => hashes.has(hash));
}

const share = (common: readonly Fingerprint[], all: readonly Fingerprint[] = []) =>
  all.length === 0 ? 0 : common.length / all.length;

function linesOf(prints: readonly Fingerprint[]): number[] {
  const lines = new Set<number>();
  for (const { from, to } of prints) for (let line = from; line <= to; line++) lines.add(line);
  return [...lines].sort((a, b) => a - b);
}
