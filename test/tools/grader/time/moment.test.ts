import { describe, expect, test } from "vitest";
import { parseMoment } from "../../../../src/tools/grader/time/moment.js";

describe("a moment", () => {
  test("is local time, and a date alone means its end", () => {
    expect(parseMoment("2026-11-30T18:05")).toEqual(new Date(2026, 10, 30, 18, 5));
    expect(parseMoment("2026-11-30 18:05:07")).toEqual(new Date(2026, 10, 30, 18, 5, 7));
    expect(parseMoment("2026-11-30")).toEqual(new Date(2026, 10, 30, 23, 59, 59, 999));
    expect(parseMoment("2028-02-29")).toEqual(new Date(2028, 1, 29, 23, 59, 59, 999));
  });

  test("is that of a zone's clocks where one is named, summer time and all", () => {
    // Zurich is two hours before UTC in July and one in November, New York five behind then.
    expect(parseMoment("2026-07-01 12:00", "Europe/Zurich")?.getTime()).toBe(
      Date.UTC(2026, 6, 1, 10),
    );
    expect(parseMoment("2026-11-30", "America/New_York")?.getTime()).toBe(
      Date.UTC(2026, 11, 1, 4, 59, 59, 999),
    );
    expect(parseMoment("2026-11-30", "Asia/Tokyo")?.getTime()).toBe(
      Date.UTC(2026, 10, 30, 14, 59, 59, 999),
    );
  });

  test("is the earlier one of an hour that clocks show twice", () => {
    // On 25 October 2026 clocks in Zurich go from 3:00 (UTC+2) back to 2:00 (UTC+1).
    expect(parseMoment("2026-10-25 02:30", "Europe/Zurich")?.getTime()).toBe(
      Date.UTC(2026, 9, 25, 0, 30),
    );
  });

  test("may have an offset", () => {
    expect(parseMoment("2026-11-30T18:05Z")?.getTime()).toBe(Date.UTC(2026, 10, 30, 18, 5));
    expect(parseMoment("2026-11-30T18:05+09:00", "Europe/Zurich")?.getTime()).toBe(
      Date.UTC(2026, 10, 30, 9, 5),
    );
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
  ])("is not %j", (text) => expect(parseMoment(text)).toBeUndefined());
});
