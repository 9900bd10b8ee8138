import { nearestName } from "../../../library/error/unknown.js";
import { plainLine } from "../../text/plain-line.js";
import type { Exercise } from "../exercise.js";
import { adviceOn } from "./absent.js";
import { compare, type Difference } from "./compare.js";
import { LIBRARY_ANSWER } from "./library-answer.js";
import type { Outcome } from "./outcome.js";
import type { PlannedCheck } from "./plan.js";
import { type Triviality, trivialExports } from "./trivial.js";
import { isPromise, type Value } from "./value.js";
import { callText, countedThing, shortText } from "./words.js";

/** From "nothing there yet" up to "right": the ladder that a solution climbs. */
export type Verdict =
  | "not-written"
  | "syntax-error"
  | "type-error"
  | "missing"
  | "threw"
  | "library-answer"
  | "too-long"
  | "too-deep"
  | "out-of-memory"
  | "out-of-time"
  | "skipped"
  | "not-graded"
  | Difference["kind"]
  | "changed-input"
  | "by-chance"
  | "right";

/** What one check found. */
export interface CheckResult {
  readonly tries: string;
  /** The call as a student would type it; absent where students must not read it. */
  readonly call?: string;
  readonly hidden: boolean;
  readonly points: number;
  readonly earned: number;
  readonly verdict: Verdict;
  /** One line with the call, what it gave and what to do; empty where the answer is right. */
  readonly message: string;
  /** The known mistake that gives the same answer, in a sentence. */
  readonly diagnosis?: string;
  readonly expected?: string;
  readonly got?: string;
}

/** How a submission of one exercise did. */
export interface Report {
  readonly exercise: string;
  readonly title: string;
  readonly earned: number;
  readonly points: number;
  /** How many hidden checks were left out here: they and their points are not counted. */
  readonly withheld?: number;
  /** What kept the code from being run at all: it does not parse, or throws while loading. */
  readonly problem?: { readonly verdict: Verdict; readonly message: string };
  readonly checks: readonly CheckResult[];
}

/** How many letters a message may have; what answers throw and return is in it. */
const LONGEST_MESSAGE = 2_000;

type Missing = Extract<Outcome, { readonly kind: "missing" }>;

/** Turns what came of each planned call into a report. */
export function judge(
  exercise: Exercise,
  planned: readonly PlannedCheck[],
  outcomes: readonly Outcome[],
): Report {
  const mistakes = likelyMistakes(planned, outcomes);
  const trivial = trivialExports(planned, outcomes);
  const checks = planned.map((check, i) =>
    proven(
      check,
      judgeCheck(check, outcomes[i] ?? { kind: "skipped" }, mistakes),
      trivial.get(check.call),
    ),
  );
  return report(exercise, checks);
}

/** The report of a submission that could not be run: every check counts, none is earned. */
export function broken(
  exercise: Exercise,
  planned: readonly PlannedCheck[],
  verdict: Verdict,
  message: string,
): Report {
  const said = plainLine(message, LONGEST_MESSAGE);
  const checks = planned.map((check) => result(check, verdict, said));
  return { ...report(exercise, checks), problem: { verdict, message: said } };
}

function report(exercise: Exercise, checks: readonly CheckResult[]): Report {
  const sum = (key: "points" | "earned") => checks.reduce((total, check) => total + check[key], 0);
  return {
    exercise: exercise.id,
    title: exercise.title,
    earned: sum("earned"),
    points: sum("points"),
    ...(exercise.withheld === undefined ? {} : { withheld: exercise.withheld }),
    checks,
  };
}

/** The sentences of all mistakes that explain an answer, the one that explains most first. */
function likelyMistakes(planned: readonly PlannedCheck[], outcomes: readonly Outcome[]): string[] {
  const explained = new Map<string, number>();
  planned.forEach((check, i) => {
    const outcome = outcomes[i];
    if (outcome?.kind !== "value") return;
    for (const says of matchingMistakes(check, outcome.value)) {
      explained.set(says, (explained.get(says) ?? 0) + 1);
    }
  });
  return [...explained].sort((a, b) => b[1] - a[1]).map(([says]) => says);
}

function matchingMistakes(check: PlannedCheck, got: Value): string[] {
  const { expected, tolerance } = check;
  if (compare(expected, got, tolerance) === undefined) return [];
  return check.mistaken
    .filter(({ answer }) => compare(answer, got, tolerance) === undefined)
    .map(({ says }) => says);
}

function judgeCheck(
  check: PlannedCheck,
  outcome: Outcome,
  mistakes: readonly string[],
): CheckResult {
  const call = callText(check);
  switch (outcome.kind) {
    case "value":
      return judgeValue(check, outcome.value, outcome.changed, mistakes);
    case "missing":
      return result(check, "missing", missing(check.call, outcome));
    case "too-long":
      return result(check, "too-long", `${call} ran too long; does its loop end?`);
    case "too-deep":
      return result(check, "too-deep", `${call} calls itself too often; does it ever stop?`);
    case "out-of-memory":
      return result(check, "out-of-memory", `${call} needed too much memory`);
    case "out-of-time":
      return result(
        check,
        "out-of-time",
        `${call} was ended by the clock, not by counting its steps; does its loop end?`,
      );
    case "skipped":
      return result(check, "skipped", "not tried, since a check before it failed for good");
    case "threw": {
      if (outcome.name === LIBRARY_ANSWER) {
        return result(check, "library-answer", `${call} ${outcome.message}`);
      }
      if (outcome.message === "not written yet") {
        return result(check, "not-written", `${check.call} is not written yet`);
      }
      const line = outcome.line === undefined ? "" : ` on line ${outcome.line}`;
      const where = outcome.place === undefined ? line : ` in ${outcome.place}`;
      const name = outcome.name === "" ? "" : `${outcome.name}: `;
      const advice = adviceOn(outcome.name, outcome.message);
      const message = `${call} threw${where}: ${name}${outcome.message}`;
      return result(check, "threw", [message, advice].filter(Boolean).join("; "));
    }
  }
}

/** A right answer of an export that computes nothing proves nothing. */
function proven(
  check: PlannedCheck,
  found: CheckResult,
  triviality: Triviality | undefined,
): CheckResult {
  if (triviality === undefined || found.verdict !== "right") return found;
  const message = `${callText(check)} is right by chance: ${check.call} ${triviality}`;
  return result(check, "by-chance", message);
}

function judgeValue(
  check: PlannedCheck,
  value: Value,
  changed: readonly number[],
  mistakes: readonly string[],
): CheckResult {
  const call = callText(check);
  const difference = compare(check.expected, value, check.tolerance);
  if (difference === undefined) {
    const [position] = changed;
    if (position === undefined) return result(check, "right", "");
    const message = `${call} changed its argument ${position + 1}; work on a copy of it`;
    return result(check, "changed-input", message);
  }
  const matching = matchingMistakes(check, value);
  const diagnosis = mistakes.find((says) => matching.includes(says));
  const { got, expected } = contrast(check.expected, value, difference);
  const answers =
    diagnosis !== undefined && difference.kind === "not-a-number"
      ? `gave ${got}`
      : `gave ${got}; expected ${expected}`;
  const advice = isPromise(value) ? "take async and await away" : diagnosis;
  const message = [`${call} ${answers}`, advice].filter(Boolean).join("; ");
  return {
    ...result(check, difference.kind, message),
    got: plainLine(got, LONGEST_MESSAGE),
    expected,
    ...(diagnosis === undefined ? {} : { diagnosis }),
  };
}

/** Both answers in words: whole where they are short, else at the first place they differ. */
function contrast(expected: Value, value: Value, difference: Difference) {
  if (value === undefined) {
    return { got: "undefined (is a return missing?)", expected: countedThing(expected) };
  }
  const { kind, where } = difference;
  const [got, right] = [shortText(value), shortText(expected)];
  const numeric = kind === "wrong-value" || kind === "not-a-number";
  if (numeric && got !== undefined && right !== undefined && got !== right) {
    return { got, expected: right };
  }
  const place =
    where === "" ? "" : where.startsWith(".") ? ` for ${where.slice(1)}` : ` at ${where}`;
  return { got: `${difference.got}${place}`, expected: difference.expected };
}

function missing(name: string, { exported, declared }: Missing): string {
  if (declared) return `${name} is not exported; write export before it`;
  const nearest = nearestName(name, exported);
  const hint = nearest === undefined ? "" : `, only ${nearest}`;
  return `there is no function ${name}${hint}`;
}

function result(check: PlannedCheck, verdict: Verdict, message: string): CheckResult {
  const { tries, hidden, points } = check;
  const earned = verdict === "right" ? points : 0;
  const said = plainLine(message, LONGEST_MESSAGE);
  return { tries, call: callText(check), hidden, points, earned, verdict, message: said };
}
