import { describe, expect, test } from "vitest";
import { readAssignment } from "../../../../src/tools/grader/assignment/read-assignment.js";

const read = (text: string) => readAssignment(text, "a.yaml", ["Matrix", "Random"]);

describe("an assignment's file", () => {
  test("says points, dates, and what may not be imported", () => {
    const text = `# by hand
title: "Week 3: softmax"
exercises:
  softmax: 10
  adam: 2.5
due: 2026-11-30 18:00
zone: Europe/Zurich
late: 10%/day
extensions:
  Lee, Ann: 2026-12-03
  007: 2 days
forbidden:
  softmax: [Matrix]
`;
    // Zurich is an hour before UTC in winter.
    expect(read(text)).toEqual({
      title: "Week 3: softmax",
      exercises: [
        { exercise: "softmax", points: 10, forbidden: ["Matrix"] },
        { exercise: "adam", points: 2.5, forbidden: [] },
      ],
      due: "2026-11-30T17:00:00.000Z",
      zone: "Europe/Zurich",
      late: { percent: 10, per: "day", grace: 0, most: 100 },
      extensions: [
        { student: "Lee, Ann", due: "2026-12-03T22:59:59.999Z" },
        { student: "007", due: "2026-12-02T17:00:00.000Z" },
      ],
    });
  });

  test("with a list of exercises leaves each the points of its checks", () => {
    const { exercises } = read("exercises: [softmax]\nforbidden: [Random]\n");
    expect(exercises).toEqual([{ exercise: "softmax", points: 7, forbidden: ["Random"] }]);
  });

  test.each([
    [
      "exercises:\n  softmx: 3",
      'a.yaml, line 2: unknown exercise "softmx": did you mean "softmax"?',
    ],
    ["title: x", "a.yaml, line 1: there are no exercises in it"],
    ["exercises: [softmax]\ndue: 30.11.2026", "a.yaml, line 2: due: expected a date"],
    ["exercises: [softmax]\nlate: much", "a.yaml, line 2: late: expected a rule like 10%/day"],
    ["exercises: [softmax]\nzone: Mars", 'a.yaml, line 2: there is no zone "Mars"'],
    ["exercises:\n  softmax: many", 'a.yaml, line 2: softmax: expected points from 0, got "many"'],
    ["exercises: [softmax]\nextensions:\n  a: 1 day", "a.yaml, line 3: a: 1 day after what?"],
    ["exercises: [softmax]\nforbidden: [Matri]", "a.yaml, line 2: unknown export of the library"],
    ["exercises: [softmax]\nwhen: x", 'a.yaml, line 2: unknown key "when"'],
    ["exercises: [softmax, softmax]", "a.yaml, line 1: softmax is there twice"],
    ["exercises: [softmax", "a.yaml, line 1:"],
    ["- a", "a.yaml, line 1: an assignment: expected lines of name: value"],
  ])("%j is refused with its line", (text, message) => expect(() => read(text)).toThrow(message));
});
