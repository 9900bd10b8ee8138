import { instantOf, isTime, ownZone } from "./local-time.js";

const FORM = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?$/;

/**
 * Reads a moment: `2026-11-30T18:00` by the clocks of a zone, or with an offset behind it; a date
 * alone means its end. Returns undefined where it is none of the calendar.
 * @param zone of clocks that are not said to be elsewhere, this machine's where it is left out
 */
export function parseMoment(text: string, zone = ownZone()): Date | undefined {
  const found = FORM.exec(text.trim());
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hour, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const local = { year, month, day, hour: hour ?? 23, minute, second };
  if (!isTime(local)) return undefined;
  if (hour === undefined) {
    return instantOf({ ...local, minute: 59, second: 59, millisecond: 999 }, zone);
  }
  if (found[7] === undefined) return instantOf(local, zone);
  const moment = new Date(text.trim().replace(" ", "T"));
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
