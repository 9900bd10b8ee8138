import { type Figure, sharesFigure } from "../../../course/figure/index.js";
import { count } from "../../../course/text/format.js";
import type { CheckStatistics, ClassStatistics, ExerciseStatistics } from "./statistics.js";

/** The verdicts on an answer that is there and runs. */
const ANSWERED = [
  "wrong-type",
  "wrong-shape",
  "not-a-number",
  "wrong-value",
  "changed-input",
  "by-chance",
] as const;

/**
 * How many of a class got each check right, wrong, or gave no answer to it, as one bar a check.
 * `figureSvg` makes a picture of it.
 * @throws RangeError when nothing was graded
 */
export function statisticsFigure({ students, exercises }: ClassStatistics): Figure {
  return sharesFigure(
    `Checks passed by ${count(students, "student")}`,
    ["right", "wrong answer", "no answer"],
    exercises.flatMap((exercise) => exercise.checks.map((check) => row(exercise, check))),
  );
}

function row({ exercise, students }: ExerciseStatistics, check: CheckStatistics) {
  const wrong = ANSWERED.reduce((sum, verdict) => sum + (check.verdicts[verdict] ?? 0), 0);
  const counts = [check.right, wrong, students - check.right - wrong];
  return {
    label: `${exercise}: ${check.tries}${check.hidden ? " (hidden)" : ""}`,
    shares: counts.map((count) => count / students),
  };
}
