import type { Report } from "../../../course/exercise/index.js";
import type { ClassReport, StudentReport, Ungraded } from "../report/class-report.js";

/** The report of a part of a class, with the place that it was read from. */
export interface Part {
  readonly from: string;
  /** Whether it still has what hidden checks asked, expected and got. */
  readonly staff: boolean;
  readonly report: ClassReport;
}

/** Parts that are not of one class, in one line. */
export class MergeError extends Error {}

/**
 * Puts the reports of a class's parts together, students in the order of their names.
 * @throws MergeError where a student is in two parts, or parts were graded by other checks
 */
export function merge(parts: readonly Part[]): ClassReport {
  const [first, ...others] = parts;
  if (first === undefined) throw new MergeError("there is nothing to merge");
  const exercises = first.report.exercises;
  for (const { from, report } of others) {
    if (report.exercises.join() !== exercises.join()) {
      throw new MergeError(`${from} has other exercises than ${first.from}`);
    }
  }
  const students = new Map<string, StudentReport>();
  const home = new Map<string, string>();
  const checks = new Map<string, { readonly text: string; readonly from: string }>();
  for (const { from, report } of parts) {
    for (const student of report.students) {
      const other = home.get(student.student);
      if (other !== undefined) {
        throw new MergeError(`${student.student} is in ${other} and in ${from}`);
      }
      home.set(student.student, from);
      students.set(student.student, student);
      for (const graded of student.exercises) sameChecks(graded, from, checks);
    }
  }
  const byName = [...students].sort(([a], [b]) => (a < b ? -1 : 1));
  const ungraded = new Map<string, Ungraded>();
  for (const { report } of parts) {
    for (const each of report.ungraded ?? []) ungraded.set(JSON.stringify(each), each);
  }
  return {
    version: 1,
    exercises,
    students: byName.map(([, student]) => student),
    ...(ungraded.size > 0 && { ungraded: [...ungraded.values()] }),
  };
}

/** Demands that an exercise was graded by the checks by which it was before. */
function sameChecks(
  { exercise, checks }: Report,
  from: string,
  seen: Map<string, { readonly text: string; readonly from: string }>,
): void {
  const text = JSON.stringify(checks.map(({ tries, hidden, points }) => [tries, hidden, points]));
  const before = seen.get(exercise);
  if (before === undefined) {
    seen.set(exercise, { text, from });
  } else if (before.text !== text) {
    const where = before.from === from ? from : `${before.from} and ${from}`;
    throw new MergeError(`${exercise} was graded by different checks in ${where}`);
  }
}
