import fc from "fast-check";
import { expect, test } from "vitest";
import {
  instantOf,
  isZone,
  momentText,
  shownAt,
} from "../../../../src/tools/grader/time/local-time.js";

const ZONES = ["UTC", "Europe/Zurich", "America/St_Johns", "Asia/Kathmandu", "Pacific/Apia"];

test("what a zone's clocks show leads back to the moment, but for an hour that comes twice", () => {
  const seconds = fc.integer({ min: 1.2e9, max: 2.2e9 });
  fc.assert(
    fc.property(seconds, fc.constantFrom(...ZONES), (second, zone) => {
      const moment = new Date(second * 1000);
      const back = instantOf(shownAt(moment, zone), zone);
      const hours = (moment.getTime() - back.getTime()) / 3_600_000;
      expect([0, 1]).toContain(hours);
      expect(shownAt(back, zone)).toEqual(shownAt(moment, zone));
    }),
  );
});

test("a moment is written with its zone", () => {
  const moment = new Date(Date.UTC(2026, 10, 30, 23, 5));
  expect(momentText(moment, "Europe/Zurich")).toBe("2026-12-01 00:05 Europe/Zurich");
});

test("a zone that is none is known as such", () => {
  expect(isZone("Europe/Zurich")).toBe(true);
  expect(isZone("Europe/Nowhere")).toBe(false);
});
