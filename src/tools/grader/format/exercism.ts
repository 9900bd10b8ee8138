import type { CheckResult, Report } from "../../../course/exercise/index.js";
import { type Format, onlyStudent, prettyJson } from "./format.js";

/**
 * The results.json of an Exercism test runner, version 3. With several exercises, the task of a
 * test is the place of its exercise.
 * Source: exercism.org/docs, "The Test Runner Interface".
 */
export const exercism: Format = {
  name: "exercism",
  extension: "json",
  perStudent: true,
  write(report, options) {
    const { exercises, earned, points } = onlyStudent(report, options);
    const problems = exercises.flatMap(({ problem }) => (problem ? [problem.message] : []));
    if (problems.length === exercises.length) {
      const message = problems.join("\n") || "there is nothing to grade";
      return prettyJson({ version: 3, status: "error", message, tests: [] });
    }
    const several = exercises.length > 1;
    return prettyJson({
      version: 3,
      status: earned === points ? "pass" : "fail",
      tests: exercises.flatMap((exercise, i) =>
        exercise.checks.map((check) => ({
          name: several ? `${exercise.title}: ${check.tries}` : check.tries,
          ...result(exercise, check),
          ...(several ? { task_id: i + 1 } : {}),
        })),
      ),
    });
  },
};

/** A wrong answer has failed; where there is no answer, that is an error. */
const NO_ANSWER = new Set([
  "threw",
  "too-long",
  "too-deep",
  "out-of-memory",
  "out-of-time",
  "skipped",
]);

function result({ problem }: Report, { verdict, message, call }: CheckResult) {
  const failed = problem !== undefined || NO_ANSWER.has(verdict) ? "error" : "fail";
  return {
    status: verdict === "right" ? "pass" : failed,
    ...(message === "" ? {} : { message }),
    ...(call === undefined ? {} : { test_code: call }),
  };
}
