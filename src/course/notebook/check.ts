import * as library from "../../index.js";
import {
  broken,
  exerciseOf,
  forSelfStudy,
  htmlReport,
  importsOf,
  judge,
  type Outcome,
  type PlannedCheck,
  plan,
  type Report,
  textReport,
} from "../exercise/index.js";
import { callInTime } from "./call-in-time.js";
import { display } from "./display.js";
import { hintsOfReader } from "./hints.js";
import { answersOfReader } from "./passed-answers.js";
import { holdingBack } from "./printed.js";
import { shown } from "./shown.js";

/** One seed for all notebooks, so that a cell shows the same each time it runs. */
const SEED = 1;

/** What {@link check} may be told. */
export interface CheckOptions {
  /** Whether an answer without full points is an error, once its report has been shown. */
  readonly strict?: boolean;
}

/**
 * Checks a solution and shows the points, what failed, what was expected, and a hint, which grows
 * stronger with each changed answer. A solution that passes is kept for `yours`. What the
 * solution printed stands below the report, shortened. Whatever the
 * solution does wrong is shown and not thrown, and a loop without end is ended.
 *
 * Other graders use what it returns, or `strict`: `check("softmax", softmax).earned` as the last
 * line of a cell is partial credit for nbgrader, and with `{ strict: true }` a cell fails whose
 * answer has not all points.
 *
 * @example
 * ```ts
 * import { check } from "backprop-workbook/notebook";
 *
 * function softmax(a: number[]): number[] {
 *   const powers = a.map((value) => Math.exp(value - Math.max(...a)));
 *   const total = powers.reduce((sum, power) => sum + power);
 *   return powers.map((power) => power / total);
 * }
 * check("softmax", softmax);
 * // Softmax that does not overflow: 7 of 7 points, every check passed
 * //   ✓ two numbers (1 point)
 * //   ✓ equal numbers (1 point)
 * //   ✓ large numbers (1 point)
 * //   ✓ hidden: a single number (1 point)
 * //   ✓ hidden: very negative numbers (1 point)
 * //   ✓ hidden: any numbers (2 points)
 * ```
 * @param id the exercise, like `gradient-descent-1d`
 * @param solution the functions by name: `{ gradientDescent }`; a single one may stand alone
 * @returns the report that was shown
 * @throws RangeError when there is no such exercise
 * @throws Error with `strict`, when points are missing
 */
export function check(
  id: string,
  solution: Readonly<Record<string, unknown>> | ((...values: never[]) => unknown),
  { strict = false }: CheckOptions = {},
): Report {
  const exercise = exerciseOf(id);
  const functions = typeof solution === "function" ? { [solution.name]: solution } : solution;
  const planned = plan(exercise, SEED);
  const borrowed = libraryName(Object.values(functions ?? {}), importsOf(exercise));
  const { result: judged, printed } = holdingBack(() =>
    borrowed === undefined
      ? judge(exercise, planned, outcomesOf(planned, functions ?? {}))
      : broken(exercise, planned, "library-answer", borrowedMessage(borrowed)),
  );
  const report = forSelfStudy(judged);
  const { earned, points } = report;
  if (earned === points) answersOfReader.keep(id, functions);
  const isWritten = report.checks.some(({ verdict }) => verdict !== "not-written");
  const hint =
    earned === points ? undefined : hintsOfReader.after(id, sourceOf(functions), isWritten);
  display({ "text/html": htmlReport(report, hint), "text/plain": textReport(report, hint) });
  if (printed !== "") globalThis.process?.stdout?.write(`Printed by your answer:\n${printed}`);
  if (strict && earned < points) throw new Error(`${id}: ${earned} of ${points} points`);
  return shown(report);
}

/** What comes of the calls; after one that had to be ended no other is made. */
function outcomesOf(
  planned: readonly PlannedCheck[],
  functions: Readonly<Record<string, unknown>>,
): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const call of planned) {
    if (outcomes.at(-1)?.kind === "out-of-time") break;
    outcomes.push(callInTime(functions, call));
  }
  return outcomes;
}

/** What the library calls one of some functions, where that may not answer. */
function libraryName(
  functions: readonly unknown[],
  allowed: readonly string[],
): string | undefined {
  const own = Object.entries(library).filter(([name]) => !allowed.includes(name));
  return own.find(([, value]) => functions.includes(value))?.[0];
}

const borrowedMessage = (name: string) =>
  `this is answered by the library's own ${name}; write it yourself`;

/** The text of an answer, by which a changed one is told from the same once more. */
const sourceOf = (functions: Readonly<Record<string, unknown>> | undefined) =>
  Object.values(functions ?? {})
    .map((value) => (typeof value === "function" ? Function.prototype.toString.call(value) : ""))
    .join("\n");
