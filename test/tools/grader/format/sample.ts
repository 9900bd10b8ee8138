import {
  broken,
  callHere,
  exerciseOf,
  judge,
  plan,
  type Report,
} from "../../../../src/course/exercise/index.js";
import type {
  ClassReport,
  StudentReport,
} from "../../../../src/tools/grader/report/class-report.js";
import type { Note } from "../../../../src/tools/grader/report/note.js";

const SEED = 7;

/** What the checks make of these functions. */
export function judged(id: string, exports: Readonly<Record<string, unknown>>): Report {
  const exercise = exerciseOf(id);
  const planned = plan(exercise, SEED);
  const outcomes = planned.map((check) => callHere(exports, check));
  return judge(exercise, planned, outcomes);
}

/** What comes of a file that does not parse, with a message that need not be a plain line. */
export function unparsed(id: string, message = "line 3, column 1: '}' expected."): Report {
  const exercise = exerciseOf(id);
  const report = broken(exercise, plan(exercise, SEED), "syntax-error", "");
  const checks = report.checks.map((check) => ({ ...check, message }));
  return { ...report, problem: { verdict: "syntax-error", message }, checks };
}

/** Right but for a sign and large numbers. */
export const overflowing = (a: number[]): number[] => {
  const powers = a.map(Math.exp);
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
};

export const stable = (a: number[]): number[] => overflowing(a.map((v) => v - Math.max(...a)));

const crossEntropy = (y: number[], yhat: number[]) =>
  -y.reduce((sum, value, i) => sum + (value === 0 ? 0 : value * Math.log(yhat[i] ?? 0)), 0);

/** A student's report with the points of these exercises. */
export function student(
  name: string,
  exercises: readonly Report[],
  notes: readonly Note[] = [],
): StudentReport {
  const sum = (key: "earned" | "points") =>
    exercises.reduce((total, exercise) => total + exercise[key], 0);
  return { student: name, earned: sum("earned"), points: sum("points"), exercises, notes };
}

/** A report of these students. */
export function classOf(...students: readonly StudentReport[]): ClassReport {
  return { version: 1, exercises: ["softmax", "cross-entropy"], students };
}

const late: Note = { kind: "late", message: 'handed in 2 hours late, as "final, final.ts"' };
const missing: Note = {
  kind: "missing",
  message: "there is no answer to cross-entropy",
  exercise: "cross-entropy",
};

/** Every check passes. */
export const perfect = student("ada", [
  judged("softmax", { softmax: stable }),
  judged("cross-entropy", { crossEntropy }),
]);

/** Some visible and some hidden checks of the first fail; the second is not exported. */
export const partial = student(
  "émile",
  [judged("softmax", { softmax: overflowing }), judged("cross-entropy", {})],
  [missing],
);

/** Nothing could be run. */
export const nothing = student(
  "zoë",
  [
    unparsed("softmax"),
    unparsed("cross-entropy", "line 1, column 9: <b>&\u0007\ud800 ]]> expected"),
  ],
  [late],
);

/** A name that a spreadsheet would calculate, and an XML parser would trip over. */
export const nasty = student('=cmd|"/C calc"!A0,<&>\u0000', [judged("softmax", {})]);

/** Four students of all kinds. */
export const sample = classOf(perfect, partial, nothing, nasty);
