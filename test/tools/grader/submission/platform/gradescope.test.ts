import { expect, test } from "vitest";
import { readGradescope } from "../../../../../src/tools/grader/submission/platform/gradescope.js";

const METADATA = `---
submission_11:
  :submitters:
  - :name: Ann Lee
    :sid: '0071'
    :email: ann@x.org
  :created_at: 2026-11-30 17:05:09.123456000 Z
  :score: 3.0
  :history: []
submission_12:
  :submitters:
  - :name: Bob Ray
    :sid: 72
  - :name: Cyd Fox
    :email: cyd@x.org
  :created_at: 2026-11-30 18:05:09.000000000 +01:00
`;

test("Gradescope's list says whose each folder is, a group's too, and when it came", async () => {
  const owners = await readGradescope(METADATA);
  const handedIn = new Date(Date.UTC(2026, 10, 30, 17, 5, 9, 123));
  const both = new Date(Date.UTC(2026, 10, 30, 17, 5, 9));
  expect([...owners]).toEqual([
    ["submission_11", [{ name: "Ann Lee", id: "0071", email: "ann@x.org", handedIn }]],
    [
      "submission_12",
      [
        { name: "Bob Ray", id: "72", handedIn: both },
        { name: "Cyd Fox", email: "cyd@x.org", handedIn: both },
      ],
    ],
  ]);
});

test.each(["- a\n- b", "a: [", ""])("%j is not such a list", (text) =>
  expect(readGradescope(text)).rejects.toThrow("is not the list that Gradescope writes"),
);
