import { isTime, type LocalTime } from "../../time/local-time.js";
import { type Owner, orderOf } from "./owner.js";

/**
 * Brightspace's names: `13394-80551 - Ann Lee - Mar 29, 2026 1205 PM` is a folder, or stands with
 * another ` - ` before a file's name. Each attempt has its own. Of the two numbers one is the
 * person's; the other is the same for all.
 * Source: D2L does not document the names; these are those of public programs that read such
 * archives, like the tests of "kodiak" (`13394-80551 - … - Mar 29, 2018 1205 PM - Homework 6.zip`).
 * @param personal which of the two numbers is the person's, where the class tells
 */
export function inBrightspace(entry: string, personal?: 0 | 1): Owner | undefined {
  const found = FORM.exec(entry);
  if (found === null) return undefined;
  const [, first = "", second = "", name = "", date = "", called] = found;
  const time = timeOf(date);
  return {
    name,
    ...(personal !== undefined && { id: [first, second][personal] }),
    ...(called !== undefined && { called }),
    ...(time !== undefined && { handedIn: time, attempt: orderOf(time) }),
  };
}

const FORM =
  /^(\d{1,12})-(\d{1,12}) ?- (.{1,120}?) - ([^-]{6,40}\d{3,4}(?: ?[AP]M)?)(?: - (.{1,200}))?$/i;

/** Which of the two numbers tells people apart in these names: the one that is not always the same. */
export function personalNumber(entries: readonly string[]): 0 | 1 | undefined {
  const numbers = entries.flatMap((entry) => {
    const found = FORM.exec(entry);
    return found === null ? [] : [[found[1] ?? "", found[2] ?? ""] as const];
  });
  const firsts = new Set(numbers.map(([first]) => first));
  const seconds = new Set(numbers.map(([, second]) => second));
  if (firsts.size > 1 && seconds.size === 1) return 0;
  return seconds.size > 1 && firsts.size === 1 ? 1 : undefined;
}

const MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

/** `Sep 24, 2026 926 PM`, `24 September, 2026 2126` */
function timeOf(text: string): LocalTime | undefined {
  const [word = ""] = /[a-z]{3,9}/i.exec(text.replace(/[AP]M$/i, "")) ?? [];
  const month = MONTHS.indexOf(word.slice(0, 3).toLowerCase());
  const [day, year, clock] = text.match(/\d+/g) ?? [];
  if (word === "" || month < 0 || month % 3 !== 0 || clock === undefined) return undefined;
  const half = /([AP])M$/i.exec(text)?.[1]?.toLowerCase();
  const shown = Number(clock.slice(0, -2));
  const hour = half === undefined ? shown : (shown % 12) + (half === "p" ? 12 : 0);
  const minute = Number(clock.slice(-2));
  const time = { year: Number(year), month: month / 3 + 1, day: Number(day), hour, minute };
  return isTime({ ...time, second: 0 }) ? { ...time, second: 0 } : undefined;
}
