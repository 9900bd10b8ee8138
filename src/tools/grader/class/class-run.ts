import {
  broken,
  type Exercise,
  plan,
  pointsOf,
  type Report,
} from "../../../course/exercise/index.js";
import type { Code } from "../grade.js";
import type { Student } from "../submission/student.js";
import { readSubmission } from "../submission/submission.js";
import type { StudentReport } from "./class-report.js";

/** What a class run needs to know. */
export interface ClassRun {
  readonly students: readonly Student[];
  /** What is graded, in the order of the course. */
  readonly exercises: readonly Exercise[];
  /** Grades one answer, or remembers how it did. */
  readonly grade: (exercise: Exercise, code: Code) => Promise<Report>;
  /** How many students are read at the same time. */
  readonly width: number;
  /** What was changed after this moment is noted as late. */
  readonly due?: Date;
}

/**
 * Grades a class, and hands out each student's report as it is finished, in the order of the
 * students. What is missing gets no points; a broken submission costs its author and nobody else.
 */
export async function* gradeClass(run: ClassRun): AsyncGenerator<StudentReport> {
  const waiting = [...run.students];
  const begun: Promise<StudentReport>[] = [];
  while (waiting.length + begun.length > 0) {
    for (const student of waiting.splice(0, run.width - begun.length)) {
      const report = gradeStudent(student, run);
      // Its turn to be waited for may come after others; a failure is met then.
      report.catch(() => {});
      begun.push(report);
    }
    yield (await begun.shift()) as StudentReport;
  }
}

/** Grades all that one student handed in. */
export async function gradeStudent(
  student: Student,
  { exercises, grade, due }: Pick<ClassRun, "exercises" | "grade" | "due">,
): Promise<StudentReport> {
  const listing = await student.open();
  try {
    const { answers, notes } = await readSubmission(listing, exercises, due);
    const reports = await Promise.all(
      exercises.map((exercise) => {
        const answer = answers.get(exercise.id);
        return answer === undefined ? missing(exercise) : grade(exercise, answer);
      }),
    );
    const sum = (points: readonly number[]) => points.reduce((total, each) => total + each, 0);
    return {
      student: student.name,
      earned: sum(reports.map(({ earned }) => earned)),
      points: sum(exercises.map(pointsOf)),
      exercises: reports,
      notes,
    };
  } finally {
    listing.close();
  }
}

const nothing = new Map<Exercise, Report>();

function missing(exercise: Exercise): Report {
  const known = nothing.get(exercise);
  if (known !== undefined) return known;
  const report = broken(exercise, plan(exercise, 0), "missing", "nothing was handed in");
  nothing.set(exercise, report);
  return report;
}
