import type { Report } from "../../../course/exercise/index.js";
import type { Note } from "./note.js";

/** What came of one student's submission. */
export interface StudentReport {
  /** The folder, archive or file that the submission came in, which names the student. */
  readonly student: string;
  readonly earned: number;
  readonly points: number;
  readonly exercises: readonly Report[];
  readonly notes: readonly Note[];
}

/** What came of a class run, or of a part of one: the students in the order of their names. */
export interface ClassReport {
  readonly version: 1;
  /** The ids of the exercises that were graded, in the order of the course. */
  readonly exercises: readonly string[];
  readonly students: readonly StudentReport[];
}
