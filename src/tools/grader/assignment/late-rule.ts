import type { LateRule } from "../report/assignment.js";
import { millisecondsIn, parseDuration, parseUnit } from "../time/duration.js";

/**
 * Reads `10%/day`, also `5% per hour, grace 15 min, at most 50%`. Returns undefined where it is none.
 */
export function parseLateRule(text: string): LateRule | undefined {
  const [first = "", ...more] = text.split(",");
  const [, percent, word = ""] =
    /^\s*(\d{1,3}(?:\.\d{1,3})?)\s*%\s*(?:\/|per)\s*([a-z]{1,8})\s*$/i.exec(first) ?? [];
  const per = parseUnit(word);
  if (per === undefined || Number(percent) > 100) return undefined;
  let [grace, most] = [0, 100];
  for (const part of more) {
    const [, duration] = /^\s*grace\s+(.{1,30})$/i.exec(part) ?? [];
    const [, limit] = /^\s*at\s+most\s+(\d{1,3}(?:\.\d{1,3})?)\s*%\s*$/i.exec(part) ?? [];
    const time = duration === undefined ? undefined : parseDuration(duration);
    if (time !== undefined) grace = time;
    else if (limit !== undefined && Number(limit) <= 100) most = Number(limit);
    else return undefined;
  }
  return { percent: Number(percent), per, grace, most };
}

/** Which share of an exercise's points is taken off, from 0 to 1, for being so many milliseconds late. */
export function shareTakenOff({ percent, per, grace, most }: LateRule, late: number): number {
  if (late <= 0 || late <= grace) return 0;
  const begun = Math.ceil(late / millisecondsIn(per));
  return Math.min(most, percent * begun) / 100;
}
