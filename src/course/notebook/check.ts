import {
  callHere,
  exerciseOf,
  forStudents,
  htmlReport,
  judge,
  plan,
  textReport,
} from "../exercise/index.js";
import { display } from "./display.js";

/** One seed for all notebooks, so that a cell shows the same each time it runs. */
const SEED = 1;

const attempts = new Map<string, number>();

/**
 * Checks a solution and shows the points, what failed, what was expected, and a hint, which grows
 * stronger with each attempt. Whatever the solution does wrong is shown and not thrown; a loop
 * without end has to be interrupted, since the functions run in the notebook's own process.
 *
 * @example
 * ```ts
 * import { softmax } from "backprop-workbook";
 * import { check } from "backprop-workbook/notebook";
 *
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
  const outcomes = planned.map((checkHere) => callHere(functions ?? {}, checkHere));
  const report = forStudents(judge(exercise, planned, outcomes));
  const { earned, points } = report;
  const hint = earned === points ? undefined : nextHint(id, exercise.hints);
  display({ "text/html": htmlReport(report, hint), "text/plain": textReport(report, hint) });
}

function nextHint(id: string, hints: readonly string[]): string | undefined {
  const attempt = attempts.get(id) ?? 0;
  attempts.set(id, attempt + 1);
  return hints[Math.min(attempt, hints.length - 1)];
}
