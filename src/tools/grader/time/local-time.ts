/** A moment as a calendar and a clock show it, without the zone that would make it one moment. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond?: number;
}

/** Whether a calendar has this day and a clock this time. */
export function isTime({ year, month, day, hour, minute, second }: LocalTime): boolean {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const inCalendar = month >= 1 && month <= 12 && day >= 1 && day <= last;
  return inCalendar && hour <= 23 && minute <= 59 && second <= 59;
}

/** Whether there is a zone of this name, like `Europe/Zurich`. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The zone of this machine, by its name. */
export function ownZone(): string {
  return new Intl.DateTimeFormat("en").resolvedOptions().timeZone;
}

/**
 * The moment at which clocks in a zone show a time. Where they show it twice, the earlier one; a
 * time that is skipped when clocks are put forward is that of the clock before.
 */
export function instantOf(local: LocalTime, zone: string): Date {
  const asUtc = utcOf(local);
  // The offset a day before and a day after are all that can hold in between.
  const candidates = [-DAY, DAY].map((around) => asUtc - offsetAt(asUtc + around, zone));
  const right = candidates.filter((at) => at + offsetAt(at, zone) === asUtc);
  return new Date(Math.min(...(right.length > 0 ? right : candidates.slice(0, 1))));
}

const DAY = 86_400_000;

function utcOf(local: LocalTime): number {
  const { year, month, day, hour, minute, second, millisecond = 0 } = local;
  return Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
}

/** By how many milliseconds a zone's clocks are before those of UTC. */
function offsetAt(instant: number, zone: string): number {
  const whole = Math.floor(instant / 1000) * 1000;
  return utcOf(shownAt(new Date(whole), zone)) - whole;
}

/** What calendars and clocks in a zone show at a moment. */
export function shownAt(moment: Date, zone: string): LocalTime {
  const parts = formatterOf(zone).formatToParts(moment);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0);
  return {
    year: part("year"),
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
    second: part("second"),
  };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const two = "2-digit";
  const formatter = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: two,
    day: two,
    hour: two,
    minute: two,
    second: two,
  });
  formatters.set(timeZone, formatter);
  return formatter;
}

/** `2026-11-30 18:00 Europe/Zurich` */
export function momentText(moment: Date, zone: string): string {
  const { year, month, day, hour, minute } = shownAt(moment, zone);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)} ${zone}`;
}
