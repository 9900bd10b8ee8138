import * as library from "../../index.js";
import {
  broken,
  exerciseOf,
  forStudents,
  htmlReport,
  importsOf,
  judge,
  type Outcome,
  type PlannedCheck,
  plan,
  textReport,
} from "../exercise/index.js";
import { callInTime } from "./call-in-time.js";
import { display } from "./display.js";
import { holdingBack } from "./printed.js";

/** One seed for all notebooks, so that a cell shows the same each time it runs. */
const SEED = 1;

const attempts = new Map<string, number>();

/**
 * Checks a solution and shows the points, what failed, what was expected, and a hint, which grows
 * stronger with each attempt; what the solution printed stands below, shortened. Whatever the solution does wrong is shown and not thrown, and a loop
 * without end is ended.
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
 * //   ✓ two numbers
 * //   ✓ equal numbers
 * //   ✓ large numbers
 * //   ✓ hidden: a single number
 * //   ✓ hidden: very negative numbers
 * //   ✓ hidden: any numbers
 * ```
 * @param id the exercise, like `gradient-descent-1d`
 * @param solution the functions by name: `{ gradientDescent }`; a single one may stand alone
 * @throws RangeError when there is no such exercise
 */
export function check(
  id: string,
  solution: Readonly<Record<string, unknown>> | ((...values: never[]) => unknown),
): void {
  const exercise = exerciseOf(id);
  const functions = typeof solution === "function" ? { [solution.name]: solution } : solution;
  const planned = plan(exercise, SEED);
  const borrowed = libraryName(Object.values(functions ?? {}), importsOf(exercise));
  const { result: judged, printed } = holdingBack(() =>
    borrowed === undefined
      ? judge(exercise, planned, outcomesOf(planned, functions ?? {}))
      : broken(exercise, planned, "library-answer", borrowedMessage(borrowed)),
  );
  const report = forStudents(judged);
  const { earned, points } = report;
  const hint = earned === points ? undefined : nextHint(id, exercise.hints);
  display({ "text/html": htmlReport(report, hint), "text/plain": textReport(report, hint) });
  if (printed !== "") globalThis.process?.stdout?.write(`Printed by your answer:\n${printed}`);
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

function nextHint(id: string, hints: readonly string[]): string | undefined {
  const attempt = attempts.get(id) ?? 0;
  attempts.set(id, attempt + 1);
  return hints[Math.min(attempt, hints.length - 1)];
}
