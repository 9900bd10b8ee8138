const MILLISECONDS = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
} as const;

/** A unit of time that late rules are written in. */
export type Unit = keyof typeof MILLISECONDS;

const SHORT: Readonly<Record<string, Unit>> = {
  m: "minute",
  min: "minute",
  minute: "minute",
  h: "hour",
  hour: "hour",
  d: "day",
  day: "day",
  w: "week",
  week: "week",
};

/** The unit that a word means: `min`, `hours`, `d`. */
export function parseUnit(word: string): Unit | undefined {
  const plain = word.trim().toLowerCase();
  const singular = plain.length > 1 ? plain.replace(/s$/, "") : plain;
  return Object.hasOwn(SHORT, singular) ? SHORT[singular] : undefined;
}

/** How many milliseconds a unit has. */
export function millisecondsIn(unit: Unit): number {
  return MILLISECONDS[unit];
}

/** Reads `15 min`, `2 hours`, `3 days`: milliseconds, or undefined where it is none. */
export function parseDuration(text: string): number | undefined {
  const [, amount, word = ""] = /^\s*(\d{1,6}(?:\.\d{1,3})?)\s*([a-z]{1,8})\s*$/i.exec(text) ?? [];
  const unit = parseUnit(word);
  return unit === undefined ? undefined : Number(amount) * MILLISECONDS[unit];
}

/** `3 days 2 h`, `14 min`: a duration as people say it, to its two largest units. */
export function durationText(milliseconds: number): string {
  const minutes = Math.max(1, Math.floor(milliseconds / MILLISECONDS.minute));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  const said = [
    days > 0 ? `${days} ${days === 1 ? "day" : "days"}` : "",
    hours > 0 ? `${hours} h` : "",
    days === 0 && minutes % 60 > 0 ? `${minutes % 60} min` : "",
  ];
  return said.filter((part) => part !== "").join(" ");
}
