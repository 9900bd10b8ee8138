import type { Report } from "../../../course/exercise/index.js";
import type { ClassReport, StudentReport, Ungraded } from "../report/class-report.js";
import { parseShard } from "./shard.js";

/** The report of a part of a class, with the place that it was read from. */
export interface Part {
  readonly from: string;
  /** Whether it still has what hidden checks asked, expected and got. */
  readonly staff: boolean;
  readonly report: ClassReport;
}

/** A class that was put together. */
export interface Merged {
  readonly report: ClassReport;
  /** Who was in several parts, and which of them counts. */
  readonly regraded: readonly Regraded[];
}

/** A student whose earlier result gave way to a later one. */
export interface Regraded {
  readonly student: string;
  readonly counts: string;
  readonly instead: string;
}

/** Parts that are not of one class, in one line. */
export class MergeError extends Error {}

/**
 * Puts the reports of a class's parts together, students in the order of their names. Of a student
 * who is in several parts, the result in the part that is named last counts.
 * @throws MergeError where a part is missing, or parts were graded by other programs or checks
 */
export function merge(parts: readonly Part[]): Merged {
  const [first] = parts;
  if (first === undefined) throw new MergeError("there is nothing to merge");
  for (const part of parts) sameRun(first, part);
  demandAll(parts);
  const students = new Map<string, StudentReport>();
  const home = new Map<string, string>();
  const regraded: Regraded[] = [];
  const checks = new Map<string, { readonly text: string; readonly from: string }>();
  for (const { from, report } of parts) {
    for (const student of report.students) {
      const instead = home.get(student.student);
      if (instead !== undefined) {
        regraded.push({ student: student.student, counts: from, instead });
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
  const { course, exercises } = first.report;
  const report: ClassReport = {
    version: 1,
    ...(course !== undefined && { course }),
    exercises,
    students: byName.map(([, student]) => student),
    ...(ungraded.size > 0 && { ungraded: [...ungraded.values()] }),
  };
  return { report, regraded };
}

/** Demands that a part was graded by the program, and on the exercises, of the first one. */
function sameRun(first: Part, { from, report }: Part): void {
  if (report.course !== first.report.course) {
    throw new MergeError(`${from} was graded by another version of the course than ${first.from}`);
  }
  if (report.exercises.join() !== first.report.exercises.join()) {
    throw new MergeError(`${from} has other exercises than ${first.from}`);
  }
}

/** Demands that no part of a class is missing, since its students would be. */
function demandAll(parts: readonly Part[]): void {
  const numbered = parts.flatMap(({ from, report: { part } }) =>
    part === undefined ? [] : [{ from, ...parseShard(part) }],
  );
  const [first] = numbered;
  if (first === undefined) return;
  const other = numbered.find(({ of }) => of !== first.of);
  if (other !== undefined) {
    const is = ({ from, part, of }: typeof first) => `${from} is part ${part} of ${of}`;
    throw new MergeError(`${is(first)}, but ${is(other)}`);
  }
  const there = new Set(numbered.map(({ part }) => part));
  const all = Array.from({ length: first.of }, (_, i) => i + 1);
  const missing = all.filter((part) => !there.has(part));
  if (missing.length > 0) {
    const which = missing.length === 1 ? "part" : "parts";
    throw new MergeError(`${which} ${missing.join(", ")} of ${first.of} missing`);
  }
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
