import { type Answers, type Check, type Exercise, plan } from "../../../course/exercise/index.js";
import { isPlain } from "./module-text.js";

/** The random numbers of visible checks are drawn once, with this seed, for all students. */
const SEED = 1;

/**
 * An exercise for students: its visible checks, and what is answered to them as values. There is no
 * trace of what hidden checks ask, of the reference, or of the code of typical mistakes.
 * @param ticks how long each check may take, in the order of the exercise's checks
 */
export function releaseExercise(exercise: Exercise, ticks: readonly number[]): Exercise {
  const planned = plan(exercise, SEED);
  const checks = exercise.checks.flatMap((check, i): Check[] => {
    const { expected, mistaken = [], with: given = [] } = planned[i] ?? {};
    if (check.hidden) return [];
    const answers: Answers = {
      expected,
      mistaken: mistaken.filter(({ answer }) => isPlain(answer)),
      ticks: ticks[i] ?? 0,
    };
    return [{ ...check, with: given, answers }];
  });
  const withheld = (exercise.withheld ?? 0) + exercise.checks.length - checks.length;
  return { ...exercise, checks, mistakes: [], ...(withheld > 0 && { withheld }) };
}
