import { isTime } from "../../time/local-time.js";
import { type Owner, orderOf } from "./owner.js";

/**
 * The names of nbgrader's exchange: `annlee+ps1+2026-11-30 15:58:23.948203 UTC`, each attempt a
 * folder. In a course's own `submitted/annlee/ps1/` the name is plain.
 * Source: nbgrader's documentation, "Managing assignment files".
 */
export function inExchange(entry: string): Owner | undefined {
  const [, name, date = "", clock = ""] =
    /^([^+]{1,100})\+[^+]{1,100}\+(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)[^+]{0,20}(?:\+.{1,40})?$/.exec(
      entry,
    ) ?? [];
  if (name === undefined) return undefined;
  const handedIn = parseTimestamp(`${date} ${clock} UTC`);
  return { name, ...(handedIn && { handedIn, attempt: handedIn.getTime() }) };
}

/** The file beside a submission in which nbgrader keeps when it came. */
export const TIMESTAMP_FILE = "timestamp.txt";

/** Reads `2026-11-30 15:58:23.948203 UTC`. */
export function parseTimestamp(text: string): Date | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] =
    /^\s*(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)/.exec(text)?.slice(1).map(Number) ?? [];
  const time = { year, month, day, hour, minute, second };
  return isTime(time) ? new Date(orderOf(time)) : undefined;
}
