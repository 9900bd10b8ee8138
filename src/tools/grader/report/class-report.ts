import type { Report } from "../../../course/exercise/index.js";
import type { Note } from "./note.js";

/** What came of one student's submission. */
export interface StudentReport {
  /** The folder, archive or file that the submission came in, which names the student. */
  readonly student: string;
  /** The id and the address on the roster, where there is one. */
  readonly id?: string;
  readonly email?: string;
  readonly earned: number;
  readonly points: number;
  readonly exercises: readonly Report[];
  readonly notes: readonly Note[];
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
  readonly students: readonly StudentReport[];
  /** What lay in the class's folder and was not graded; left out where there is nothing. */
  readonly ungraded?: readonly Ungraded[];
}

/** Something in a class's folder that is nobody's work, and why. */
export interface Ungraded {
  readonly name: string;
  readonly because: string;
}
