import { describe, expect, test } from "vitest";
import { parseDue } from "../../../src/tools/cli/due.js";

describe("a due date", () => {
  test("is local time, and a date alone means its end", () => {
    expect(parseDue("2026-11-30T18:05")).toEqual(new Date(2026, 10, 30, 18, 5));
    expect(parseDue("2026-11-30 18:05:07")).toEqual(new Date(2026, 10, 30, 18, 5, 7));
    expect(parseDue("2026-11-30")).toEqual(new Date(2026, 10, 30, 23, 59, 59, 999));
    expect(parseDue("2028-02-29")).toEqual(new Date(2028, 1, 29, 23, 59, 59, 999));
  });

  test("may have a zone", () => {
    expect(parseDue("2026-11-30T18:05Z")?.getTime()).toBe(Date.UTC(2026, 10, 30, 18, 5));
    expect(parseDue("2026-11-30T18:05+09:00")?.getTime()).toBe(Date.UTC(2026, 10, 30, 9, 5));
  });

  test.each([
    "1",
    "soon",
    "",
    "2026",
    "2026-11",
    "2026-02-30",
    "2027-02-29",
    "2026-13-01",
    "2026-11-30T24:00",
    "2026-11-30T18",
    "30.11.2026",
    "2026-11-30T18:05+99:00",
  ])("is not %j", (text) => expect(parseDue(text)).toBeUndefined());
});
