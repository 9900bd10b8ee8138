/** What is taken off for handing in late. */
export interface LateRule {
  /** How many percent of an exercise's points each begun unit of time costs. */
  readonly percent: number;
  readonly per: "minute" | "hour" | "day" | "week";
  /** What is no later than this, in milliseconds, is not late. */
  readonly grace: number;
  /** How many percent are taken off at most. */
  readonly most: number;
}

/** What an instructor says of one assignment; plain data. */
export interface Assignment {
  readonly title?: string;
  /** What each exercise counts, in the order of the course. */
  readonly exercises: readonly Weight[];
  /** Until when it may be handed in, in UTC. */
  readonly due?: string;
  /** Of the clocks by which times are told. */
  readonly zone: string;
  readonly late?: LateRule;
  readonly extensions: readonly Extension[];
}

/** What an exercise counts in an assignment. */
export interface Weight {
  readonly exercise: string;
  readonly points: number;
  /** What of the library answers may not use here, by its exports' names. */
  readonly forbidden: readonly string[];
}

/** Somebody may hand in later. */
export interface Extension {
  /** By name, id, login or address. */
  readonly student: string;
  /** In UTC. */
  readonly due: string;
}
