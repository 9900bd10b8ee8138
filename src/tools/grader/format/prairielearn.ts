import type { StudentReport } from "../report/class-report.js";
import { type Format, onlyStudent, prettyJson } from "./format.js";

const MOST_BYTES = 1_000_000;

/**
 * The results.json of a PrairieLearn external grader. What could not be run at all is not gradable,
 * which costs no attempt.
 * Source: docs.prairielearn.com, "External grading", which also sets the limit of 1 MB.
 */
export const prairielearn: Format = {
  name: "prairielearn",
  extension: "json",
  perStudent: true,
  write(report, options) {
    const student = onlyStudent(report, options);
    for (const letters of [Number.POSITIVE_INFINITY, 500, 50, 0]) {
      const text = prettyJson(results(student, (message) => message.slice(0, letters)));
      if (Buffer.byteLength(text) <= MOST_BYTES) return text;
    }
    return prettyJson({ gradable: false, format_errors: ["the report is longer than 1 MB"] });
  },
};

function results(
  { earned, points, exercises, notes }: StudentReport,
  shortened: (text: string) => string,
) {
  const problems = exercises.flatMap(({ title, problem }) =>
    problem ? [`${title}: ${shortened(problem.message)}`] : [],
  );
  const message = notes.map((note) => shortened(note.message)).join("\n");
  if (problems.length === exercises.length) {
    const errors = problems.length === 0 ? ["there is nothing to grade"] : problems;
    return { gradable: false, score: 0, message, format_errors: errors };
  }
  return {
    gradable: true,
    score: points === 0 ? 0 : earned / points,
    message,
    tests: exercises.flatMap(({ title, checks }) =>
      checks.map((check) => ({
        name: `${title}: ${check.tries}`,
        points: check.earned,
        max_points: check.points,
        message: shortened(check.message),
      })),
    ),
  };
}
