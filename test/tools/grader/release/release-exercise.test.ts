import { describe, expect, test } from "vitest";
import {
  callHere,
  type Exercise,
  type Exports,
  exercises,
  forStudents,
  judge,
  plan,
} from "../../../../src/course/exercise/index.js";
import { referenceOf } from "../../../../src/course/exercise/references.js";
import { releaseExercise } from "../../../../src/tools/grader/release/release-exercise.js";

const SEED = 1;

const judged = (exercise: Exercise, exports: Exports, seed = SEED) => {
  const planned = plan(exercise, seed);
  return judge(
    exercise,
    planned,
    planned.map((check) => callHere(exports, check)),
  );
};

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
  "%s for students",
  (id, exercise) => {
    const released = releaseExercise(
      exercise,
      exercise.checks.map((_, i) => 100 + i),
    );
    const visible = exercise.checks.filter(({ hidden }) => !hidden);

    test("has the visible checks and the number of the others", () => {
      expect(released.checks.map(({ tries }) => tries)).toEqual(visible.map(({ tries }) => tries));
      expect(released.withheld).toBe(exercise.checks.length - visible.length);
      expect(released.mistakes).toEqual([]);
    });

    test("judges as the whole exercise does, whatever the seed", () => {
      for (const exports of [referenceOf(id), ...exercise.mistakes.map((it) => it.exports)]) {
        const answer = { ...referenceOf(id), ...exports };
        const whole = judged(exercise, answer).checks.filter(({ hidden }) => !hidden);
        const own = judged(released, answer, 99).checks;
        expect(own.map(({ verdict, expected }) => [verdict, expected])).toEqual(
          whole.map(({ verdict, expected }) => [verdict, expected]),
        );
        const named = (checks: typeof own) =>
          checks.map(({ diagnosis }) => diagnosis !== undefined);
        expect(named(own)).toEqual(named(whole));
      }
    });
  },
);

test("each check keeps its own budget", () => {
  const [first] = exercises;
  if (first === undefined) throw new Error("there are no exercises");
  const released = releaseExercise(
    first,
    first.checks.map((_, i) => 100 + i),
  );
  const expected = first.checks.flatMap(({ hidden }, i) => (hidden ? [] : [100 + i]));
  expect(released.checks.map(({ answers }) => answers?.ticks)).toEqual(expected);
});

test("full points say that hidden checks are still to come", () => {
  const [first] = exercises;
  if (first === undefined) throw new Error("there are no exercises");
  const released = releaseExercise(
    first,
    first.checks.map(() => 100),
  );
  const report = forStudents(judged(released, referenceOf(first.id)));
  expect(report.earned).toBe(report.points);
  expect(report.withheld).toBe(first.checks.filter(({ hidden }) => hidden).length);
});
