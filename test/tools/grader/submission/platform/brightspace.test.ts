import { expect, test } from "vitest";
import {
  inBrightspace,
  personalNumber,
} from "../../../../../src/tools/grader/submission/platform/brightspace.js";

const time = (day: number, hour: number, minute: number) => ({
  handedIn: { year: 2026, month: 9, day, hour, minute, second: 0 },
  attempt: Date.UTC(2026, 8, day, hour, minute),
});

test.each([
  [
    "397063-2557 - Mary-Ann Smith - Sep 24, 2026 926 PM",
    { name: "Mary-Ann Smith", ...time(24, 21, 26) },
  ],
  ["397063-2557 - John Doe - Sep 4, 2026 1205 AM", { name: "John Doe", ...time(4, 0, 5) }],
  ["397063-2557 - John Doe - 4 September, 2026 1205", { name: "John Doe", ...time(4, 12, 5) }],
  [
    "13394-80551 - Eric Ray - Sep 29, 2026 1205 PM - ERay - Week 6.zip",
    { name: "Eric Ray", called: "ERay - Week 6.zip", ...time(29, 12, 5) },
  ],
])("%s is taken apart", (entry, owner) => expect(inBrightspace(entry)).toEqual(owner));

test.each(["Ann - Lee", "12-13 - Ann", "2026-11 - notes - 3", "index.html"])(
  "%s is not Brightspace's",
  (entry) => expect(inBrightspace(entry)).toBeUndefined(),
);

test("the number that differs is the person's", () => {
  const folder = (numbers: string) => `${numbers} - A B - Sep 24, 2026 926 PM`;
  expect(personalNumber(["1-9", "2-9"].map(folder))).toBe(0);
  expect(personalNumber(["9-1", "9-2"].map(folder))).toBe(1);
  expect(personalNumber(["1-8", "2-9"].map(folder))).toBeUndefined();
  expect(inBrightspace(folder("7-9"), 0)).toMatchObject({ id: "7" });
});
