const FORM = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?$/;

/**
 * Reads when something is due: `2026-11-30T18:00` in local time, or with a zone behind it; a date
 * alone means its end. Returns undefined where it is no date of the calendar.
 */
export function parseDue(text: string): Date | undefined {
  const found = FORM.exec(text.trim());
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hour, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const inCalendar = month >= 1 && month <= 12 && day >= 1 && day <= last;
  if (!inCalendar || (hour ?? 0) > 23 || minute > 59 || second > 59) return undefined;
  if (hour === undefined) return new Date(year, month - 1, day, 23, 59, 59, 999);
  const zone = found[7];
  if (zone === undefined) return new Date(year, month - 1, day, hour, minute, second);
  const due = new Date(text.trim().replace(" ", "T"));
  return Number.isNaN(due.getTime()) ? undefined : due;
}
