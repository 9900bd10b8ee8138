import { expect, test } from "vitest";
import {
  inExchange,
  parseTimestamp,
} from "../../../../../src/tools/grader/submission/platform/nbgrader.js";

const time = new Date(Date.UTC(2026, 10, 30, 15, 58, 23));

test("the exchange's folders have the name and the time", () => {
  const owner = { name: "annlee", handedIn: time, attempt: time.getTime() };
  expect(inExchange("annlee+ps1+2026-11-30 15:58:23.948203 UTC")).toEqual(owner);
  expect(inExchange("annlee+ps1+2026-11-30 15:58:23.948203 UTC+a1b2c3")).toEqual(owner);
  expect(inExchange("a+b")).toBeUndefined();
});

test("a time stamp is UTC", () => {
  expect(parseTimestamp("2026-11-30 15:58:23.948203 UTC\n")).toEqual(time);
  expect(parseTimestamp("2026-13-30 15:58:23 UTC")).toBeUndefined();
  expect(parseTimestamp("yesterday")).toBeUndefined();
});
