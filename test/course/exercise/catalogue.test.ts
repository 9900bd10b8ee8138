import { describe, expect, test } from "vitest";
import { exercises } from "../../../src/course/exercise/catalogue.js";
import { type Exercise, type Exports, pointsOf } from "../../../src/course/exercise/exercise.js";
import { callHere } from "../../../src/course/exercise/judge/call.js";
import { compare } from "../../../src/course/exercise/judge/compare.js";
import { type PlannedCheck, plan as planAnew } from "../../../src/course/exercise/judge/plan.js";
import { judge } from "../../../src/course/exercise/judge/report.js";
import type { Value } from "../../../src/course/exercise/judge/value.js";
import { referenceOf } from "../../../src/course/exercise/references.js";

const SEED = 20_261_121;

const plans = new Map<string, readonly PlannedCheck[]>();

/** Equal plans are made once: they hold the answers of the reference and of all mistakes. */
function plan(exercise: Exercise, seed: number): readonly PlannedCheck[] {
  const key = `${exercise.id} ${seed}`;
  const planned = plans.get(key) ?? planAnew(exercise, seed);
  plans.set(key, planned);
  return planned;
}

function grade(exercise: Exercise, exports: Exports, seed = SEED) {
  const planned = plan(exercise, seed);
  return judge(
    exercise,
    planned,
    planned.map((check) => callHere(exports, check)),
  );
}

/** Answers the visible checks by heart and everything else with one of those answers. */
function hardCoded(planned: readonly PlannedCheck[]): Exports {
  const visible = planned.filter((check) => !check.hidden);
  const names = [...new Set(planned.map((check) => check.call))];
  const answer = (name: string, given: string): Value => {
    const known = visible.filter((check) => check.call === name);
    const same = known.find((check) => JSON.stringify(check.with) === given);
    return (same ?? known[0])?.expected;
  };
  return Object.fromEntries(
    names.map((name) => [
      name,
      (...values: unknown[]) => {
        const found = visible.find(
          (check) => check.call === name && check.with.length === values.length,
        );
        const given = values.map((value, i) =>
          typeof value === "function" ? found?.with[i] : value,
        );
        return answer(name, JSON.stringify(given));
      },
    ]),
  );
}

test("ids are unique", () => {
  expect(new Set(exercises.map(({ id }) => id)).size).toBe(exercises.length);
});

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
  "%s",
  (id, exercise) => {
    test("has visible and hidden checks, three mistakes and two hints at least", () => {
      const hidden = exercise.checks.filter((check) => check.hidden).length;
      expect(exercise.checks.length).toBeGreaterThanOrEqual(4);
      expect(exercise.checks.length).toBeLessThanOrEqual(10);
      expect(hidden).toBeGreaterThan(0);
      expect(hidden).toBeLessThan(exercise.checks.length);
      expect(exercise.mistakes.length).toBeGreaterThanOrEqual(3);
      expect(exercise.hints.length).toBeGreaterThanOrEqual(2);
      expect(exercise.hints.length).toBeLessThanOrEqual(3);
    });

    test("gives the reference full points", () => {
      for (const seed of [SEED, 1, 2, 3, 4]) {
        const report = grade(exercise, referenceOf(id), seed);
        expect(report.checks.filter(({ verdict }) => verdict !== "right")).toEqual([]);
        expect(report.earned).toBe(pointsOf(exercise));
      }
    });

    test("gives answers that compute nothing no points: constants, right answers by heart, arguments", () => {
      for (const seed of [SEED, 1]) {
        const planned = plan(exercise, seed);
        const constants = [0, 1, -1, Number.NaN, [], {}, "", true, null, undefined];
        const answers = [
          ...[...constants, ...planned.map(({ expected }) => expected)].map((it) => () => it),
          ...[0, 1, 2, 3, 4].map(
            (position) =>
              (...given: readonly unknown[]) =>
                given[position],
          ),
          () => (given: unknown) => given,
          () => () => 1,
        ];
        const names = [...new Set(planned.map(({ call }) => call))];
        for (const answer of answers) {
          const report = grade(exercise, Object.fromEntries(names.map((it) => [it, answer])), seed);
          expect(report.earned, String(answer())).toBe(0);
        }
      }
    });

    test("gives the starter nothing, since it is not written yet", async () => {
      const starter = (await import(`../../../exercises/${id}.ts`)) as Exports;
      const report = grade(exercise, starter);
      expect(new Set(report.checks.map(({ verdict }) => verdict))).toEqual(
        new Set(["not-written"]),
      );
      expect(Object.keys(starter).sort()).toEqual(Object.keys(referenceOf(id)).sort());
    });

    test.each(exercise.mistakes.map((mistake) => [mistake.says, mistake] as const))(
      "notices: %s",
      (says, mistake) => {
        for (const seed of [SEED, 5, 6]) {
          const report = grade(exercise, { ...referenceOf(id), ...mistake.exports }, seed);
          expect(report.earned).toBeLessThan(report.points);
          expect(report.checks.map(({ diagnosis }) => diagnosis)).toContain(says);
        }
      },
    );

    test("gives answers by heart none of the points of the hidden checks", () => {
      const planned = plan(exercise, SEED);
      const report = grade(exercise, hardCoded(planned));
      const hidden = report.checks.filter((check) => check.hidden);
      expect(hidden.filter(({ verdict }) => verdict === "right")).toEqual([]);
    });

    test("has no hidden check for which a visible answer would do", () => {
      for (let seed = 0; seed < 10; seed++) {
        const planned = plan(exercise, seed);
        const visible = planned.filter(({ hidden }) => !hidden);
        const same = planned.filter(
          ({ hidden, call, expected, tolerance }) =>
            hidden &&
            visible.some((it) => it.call === call && !compare(expected, it.expected, tolerance)),
        );
        expect(same.map(({ tries }) => tries)).toEqual([]);
      }
    });
  },
);
