import { exercises as all } from "../../../course/exercise/index.js";
import type { ClassReport, StudentReport } from "../report/class-report.js";

/**
 * A student's report after some exercises were graded again: what was not keeps its result, and
 * the notes on it.
 */
export function updatedStudent(
  before: StudentReport | undefined,
  now: StudentReport,
): StudentReport {
  if (before === undefined) return now;
  const again = new Set(now.exercises.map(({ exercise }) => exercise));
  const isKept = ({ exercise }: { readonly exercise?: string }) =>
    exercise !== undefined && !again.has(exercise);
  const exercises = inOrder([...before.exercises.filter(isKept), ...now.exercises]);
  const sum = (key: "earned" | "points") => exercises.reduce((total, each) => total + each[key], 0);
  const handedIn = [...(before.handedIn ?? []).filter(isKept), ...(now.handedIn ?? [])];
  return {
    ...now,
    earned: sum("earned"),
    points: sum("points"),
    ...(handedIn.length > 0 && { handedIn }),
    exercises,
    notes: [...before.notes.filter(isKept), ...now.notes],
  };
}

/** A class's report with those students' in it that were graded again. */
export function updatedClass(before: ClassReport, now: ClassReport): ClassReport {
  const students = new Map(before.students.map((student) => [student.student, student]));
  for (const student of now.students) students.set(student.student, student);
  const ids = new Set([...before.exercises, ...now.exercises]);
  return {
    ...before,
    ...now,
    exercises: all.flatMap(({ id }) => (ids.has(id) ? [id] : [])),
    students: [...students].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, student]) => student),
  };
}

function inOrder<Item extends { readonly exercise: string }>(items: readonly Item[]): Item[] {
  return all.flatMap(({ id }) => items.filter(({ exercise }) => exercise === id));
}
