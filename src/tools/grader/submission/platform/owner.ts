import type { LocalTime } from "../../time/local-time.js";

/** Whose something in a class's folder is, and what else a platform says of it. */
export interface Owner {
  /** The name, as clean as the platform tells it. */
  readonly name: string;
  /** What tells people of one name apart, where the platform says it. */
  readonly id?: string;
  readonly login?: string;
  readonly email?: string;
  /** What the student called the file, where the platform put more around it. */
  readonly called?: string;
  /** Of several attempts the last has the highest number. */
  readonly attempt?: number;
  /** Among files of one attempt, those that came later have higher numbers. */
  readonly serial?: number;
  /** When it was handed in; without a zone where the platform leaves it out. */
  readonly handedIn?: Date | LocalTime;
  /** Whether the platform itself says that it was late. */
  readonly late?: boolean;
}

/** A number that is higher for a later time, whatever the zone. */
export function orderOf({ year, month, day, hour, minute, second }: LocalTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
