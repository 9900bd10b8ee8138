import { describe, expect, test } from "vitest";
import { figureSvg } from "../../../../src/course/figure/index.js";
import {
  statistics,
  statisticsFigure,
  statisticsText,
} from "../../../../src/tools/grader/statistics/index.js";
import {
  classOf,
  judged,
  overflowing,
  partial,
  perfect,
  stable,
  student,
  unparsed,
} from "../format/sample.js";

const MISTAKE = "exponentials overflow, subtract the maximum first";

/** Two right, one with the overflow, one that does not parse. */
const report = classOf(
  perfect,
  student("bo", [judged("softmax", { softmax: stable })]),
  partial,
  student("max", [unparsed("softmax")]),
);

describe("statistics", () => {
  const [softmax, crossEntropy] = statistics(report).exercises;

  test("count who was graded and who has full points, exercise by exercise", () => {
    expect(statistics(report).students).toBe(4);
    expect(softmax).toMatchObject({ exercise: "softmax", students: 4, complete: 2, points: 7 });
    expect(crossEntropy).toMatchObject({ exercise: "cross-entropy", students: 2, complete: 1 });
  });

  test("take the mean over those who were graded", () => {
    const earned = Number(partial.exercises[0]?.earned);
    expect(softmax?.meanEarned).toBeCloseTo((7 + 7 + earned + 0) / 4, 12);
  });

  test("count right answers and each other verdict of a check", () => {
    const large = softmax?.checks.find(({ tries }) => tries === "large numbers");
    expect(large).toMatchObject({ right: 2, verdicts: { "not-a-number": 1, "syntax-error": 1 } });
    expect(large?.mistakes).toEqual([{ says: MISTAKE, students: 1 }]);
  });

  test("count a student once for a mistake that shows in several checks", () => {
    const seen = softmax?.checks.filter(({ mistakes }) => mistakes.length > 0);
    expect(seen?.length).toBeGreaterThan(1);
    expect(softmax?.mistakes).toEqual([{ says: MISTAKE, students: 1 }]);
  });

  test("name nobody", () => {
    const written = JSON.stringify(statistics(report));
    for (const name of ["ada", "émile"]) expect(written).not.toContain(name);
  });

  test("of an empty class are empty", () => {
    expect(statistics(classOf())).toEqual({ version: 1, students: 0, exercises: [] });
  });
});

test("the table says of each check how many were right and what the others got", () => {
  const text = statisticsText(statistics(report));
  expect(text).toContain("4 students\n\nsoftmax: Softmax that does not overflow\n");
  expect(text).toContain("full points 2 of 4, mean 4.");
  expect(text).toContain("   50%  2 of 4  large numbers (1 not a number, 1 syntax error)\n");
  expect(text).toContain("   75%  3 of 4  hidden: a single number (1 syntax error)\n");
  expect(text).toContain(`       1  ${MISTAKE}`);
});

test("the figure shows right, wrong and missing answers of each check", () => {
  const figure = statisticsFigure(statistics(classOf(student("max", [unparsed("softmax")]))));
  expect(figure.data.slice(0, 3).map(({ name, x }) => [name, x?.slice(0, 2)])).toEqual([
    ["right", [0, 0]],
    ["wrong answer", [0, 0]],
    ["no answer", [0, 1]],
  ]);
  const wrong = statisticsFigure(
    statistics(classOf(student("bo", [judged("softmax", { softmax: overflowing })]))),
  );
  expect(wrong.alt).toContain("softmax: large numbers: 0%");
  expect(figureSvg(wrong)).toContain("softmax: very negative numbers (hidden)");
});

test("a class of which nothing was graded has no figure", () => {
  expect(() => statisticsFigure(statistics(classOf()))).toThrow(/at least one/);
});
