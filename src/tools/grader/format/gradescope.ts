import { type CheckResult, type Report, summary } from "../../../course/exercise/index.js";
import { type Format, onlyStudent, prettyJson } from "./format.js";

/**
 * Gradescope's results.json. In the version for staff, which Gradescope takes too, hidden checks
 * are there in full and marked as hidden: Gradescope then shows them, and the sum, to staff only.
 * Source: gradescope-autograders.readthedocs.io, "Autograder Specifications".
 */
export const gradescope: Format = {
  name: "gradescope",
  extension: "json",
  perStudent: true,
  write(report, options) {
    const { earned, exercises, notes } = onlyStudent(report, options);
    return prettyJson({
      score: earned,
      output: [
        ...exercises.map((exercise) => `${exercise.title}: ${summary(exercise)}`),
        ...notes.map(({ message }) => message),
      ].join("\n"),
      output_format: "text",
      test_output_format: "text",
      test_name_format: "text",
      stdout_visibility: "hidden",
      tests: exercises.flatMap((exercise, i) =>
        exercise.checks.map((check, j) => ({
          ...test(exercise, check),
          number: `${i + 1}.${j + 1}`,
          visibility: options.staff && check.hidden ? "hidden" : "visible",
        })),
      ),
    });
  },
};

function test({ exercise, title }: Report, check: CheckResult) {
  return {
    name: `${title}: ${check.tries}`,
    score: check.earned,
    max_score: check.points,
    status: check.verdict === "right" ? "passed" : "failed",
    output: check.message,
    tags: [exercise, check.hidden ? "hidden" : "open"],
  };
}
