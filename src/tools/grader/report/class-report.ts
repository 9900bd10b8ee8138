import type { Report } from "../../../course/exercise/index.js";
import type { Assignment } from "./assignment.js";
import type { Note } from "./note.js";

/** When an answer came, where it matters. */
export interface HandedIn {
  readonly exercise: string;
  /** In UTC, as ISO 8601 writes it; left out where only the platform knows. */
  readonly time?: string;
  /** Whether a platform that does not say when says that it was late. */
  readonly late?: boolean;
}

/** What came of one student's submission. */
export interface StudentReport {
  /** The folder, archive or file that the submission came in, which names the student. */
  readonly student: string;
  /** The id and the address on the roster, where there is one. */
  readonly id?: string;
  readonly email?: string;
  readonly login?: string;
  /** The number or name by which the platform knows the student. */
  readonly platformId?: string;
  /** When each answer came, where there is a date until which it is due. */
  readonly handedIn?: readonly HandedIn[];
  readonly earned: number;
  readonly points: number;
  readonly exercises: readonly Report[];
  /** What each exercise counts, where that is more than its checks say. */
  readonly marks?: readonly Mark[];
  readonly notes: readonly Note[];
}

/** What an exercise counts in the end. */
export interface Mark {
  readonly exercise: string;
  readonly earned: number;
  readonly points: number;
  /** What the checks give alone, in the assignment's points. */
  readonly byChecks: number;
  /** What was taken off for being late, where it was. */
  readonly late?: { readonly by: string; readonly takenOff: number };
  /** What was added by hand, or taken away. */
  readonly byHand?: number;
  readonly comments: readonly string[];
}

/** What came of a class run, or of a part of one: the students in the order of their names. */
export interface ClassReport {
  readonly version: 1;
  /** A hash of the program that graded: grades of two programs don't belong into one class. */
  readonly course?: string;
  /** Which part of the class this is, like `3/16`, where a run graded only one. */
  readonly part?: string;
  /** The ids of the exercises that were graded, in the order of the course. */
  readonly exercises: readonly string[];
  /** What the instructor said of the assignment, where that was. */
  readonly assignment?: Assignment;
  readonly students: readonly StudentReport[];
  /** What lay in the class's folder and was not graded; left out where there is nothing. */
  readonly ungraded?: readonly Ungraded[];
}

/** Something in a class's folder that is nobody's work, and why. */
export interface Ungraded {
  readonly name: string;
  readonly because: string;
}
