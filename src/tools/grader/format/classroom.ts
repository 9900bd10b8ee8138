import type { CheckResult, Report } from "../../../course/exercise/index.js";
import { type Format, onlyStudent } from "./format.js";

/**
 * What GitHub Classroom's reporter action takes from a step's output: JSON in base64.
 * Source: the code of classroom-resources/autograding-grading-reporter.
 */
export const classroom: Format = {
  name: "classroom",
  extension: "txt",
  perStudent: true,
  write(report, options) {
    const { earned, points, exercises } = onlyStudent(report, options);
    const status = earned === points ? "pass" : "fail";
    const tests = exercises.flatMap((exercise) =>
      exercise.checks.map((check) => test(exercise, check)),
    );
    const result = { version: 1, status, max_score: points, tests };
    return `${Buffer.from(JSON.stringify(result)).toString("base64")}\n`;
  },
};

function test({ title, problem }: Report, { tries, earned, verdict, message }: CheckResult) {
  const status = verdict === "right" ? "pass" : problem === undefined ? "fail" : "error";
  return { name: `${title}: ${tries}`, status, score: earned, message };
}
