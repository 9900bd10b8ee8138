import { broken, type Exercise, plan, type Report } from "../../../course/exercise/index.js";
import type { Code } from "../grade.js";
import type { HandedIn, StudentReport } from "../report/class-report.js";
import type { Note } from "../report/note.js";
import type { Allowance } from "../sandbox/sandbox.js";
import type { Answer } from "../submission/answer.js";
import { type Limits, STANDARD_LIMITS } from "../submission/limit.js";
import type { Student } from "../submission/student.js";
import { type Reading, readSubmission, type Submission } from "../submission/submission.js";

/** What a class run needs to know. */
export interface ClassRun {
  readonly students: readonly Student[];
  /** What is graded, in the order of the course. */
  readonly exercises: readonly Exercise[];
  /** Grades one answer, or remembers how it did. */
  readonly grade: (exercise: Exercise, code: Code, allowance: Allowance) => Promise<Report>;
  /** How many students are read at the same time. */
  readonly width: number;
  /** Until when each student may hand in; what came later is noted as late. */
  readonly due?: (student: Student) => Date | undefined;
  /** Of the clocks by which times are told. */
  readonly zone?: string;
  /** What one student may use. */
  readonly limits?: Limits;
  /** Is told of errors of the grader's own. */
  readonly onFault?: (student: string, error: unknown) => void;
}

/**
 * Grades a class, and hands out each student's report as it is finished, in the order of the
 * students. What is missing gets no points; a broken submission costs its author and nobody else.
 */
export async function* gradeClass(run: ClassRun): AsyncGenerator<StudentReport> {
  const waiting = [...run.students];
  const begun: Promise<StudentReport>[] = [];
  const inTurn = oneAtATime();
  while (waiting.length + begun.length > 0) {
    for (const student of waiting.splice(0, run.width - begun.length)) {
      const report = gradeStudent(student, run, inTurn);
      // Its turn to be waited for may come after others; a failure is met then.
      report.catch(() => {});
      begun.push(report);
    }
    yield (await begun.shift()) as StudentReport;
  }
}

/**
 * Grades all that one student handed in. Where the grader itself fails, that is a note in this
 * student's report, and costs nobody else anything.
 */
export async function gradeStudent(
  student: Student,
  run: Pick<ClassRun, "exercises" | "grade" | "due" | "zone" | "limits" | "onFault">,
  inTurn: Turn = (work) => work(),
): Promise<StudentReport> {
  const { exercises, grade, onFault } = run;
  const { seconds } = run.limits ?? STANDARD_LIMITS;
  const allowance = { left: 1000 * seconds };
  const faults: Note[] = [];
  const failed = (error: unknown, message: string, exercise?: Exercise) => {
    onFault?.(student.name, error);
    faults.push({ kind: "not-graded", message, ...(exercise && { exercise: exercise.id }) });
  };
  const graded = async (exercise: Exercise, answer: Code | undefined): Promise<Report> => {
    if (answer === undefined) return missing(exercise);
    try {
      return await grade(exercise, answer, allowance);
    } catch (error) {
      failed(error, `${exercise.id}: ${FAULT}`, exercise);
      return ungraded(exercise);
    }
  };
  try {
    const due = run.due?.(student);
    const { due: _, ...reading } = run;
    const { answers, notes } = await inTurn(() =>
      handedIn(student, due === undefined ? reading : { ...reading, due }),
    );
    const reports = await Promise.all(
      exercises.map((exercise) => graded(exercise, answers.get(exercise.id))),
    );
    const report = studentReport(student, reports, [...(student.notes ?? []), ...notes, ...faults]);
    return due === undefined ? report : { ...report, handedIn: [...answers.values()].map(arrival) };
  } catch (error) {
    failed(error, FAULT);
    return studentReport(student, exercises.map(ungraded), faults);
  }
}

type Turn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Submissions are read one after another, so that the room which large files take does not add up. */
function oneAtATime(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };
}

const FAULT = "not graded, because the grader failed at it; please grade it by hand";

async function handedIn(student: Student, reading: Reading): Promise<Submission> {
  const listing = await student.open();
  try {
    return await readSubmission(listing, reading);
  } finally {
    listing.close();
  }
}

function arrival({ exercise, modified, late }: Answer): HandedIn {
  return late === undefined ? { exercise, time: modified.toISOString() } : { exercise, late };
}

function studentReport(
  { name, person, id, login, email }: Student,
  exercises: readonly Report[],
  notes: readonly Note[],
): StudentReport {
  const sum = (points: readonly number[]) => points.reduce((total, each) => total + each, 0);
  return {
    student: name,
    ...(person?.id !== undefined && { id: person.id }),
    ...((person?.email ?? email) !== undefined && { email: person?.email ?? email }),
    ...((person?.login ?? login) !== undefined && { login: person?.login ?? login }),
    ...((person?.platformId ?? id) !== undefined && { platformId: person?.platformId ?? id }),
    earned: sum(exercises.map(({ earned }) => earned)),
    points: sum(exercises.map(({ points }) => points)),
    exercises,
    notes,
  };
}

const nothing = new Map<Exercise, Report>();

function missing(exercise: Exercise): Report {
  const known = nothing.get(exercise);
  if (known !== undefined) return known;
  const report = broken(exercise, plan(exercise, 0), "missing", "nothing was handed in");
  nothing.set(exercise, report);
  return report;
}

function ungraded(exercise: Exercise): Report {
  return broken(exercise, plan(exercise, 0), "not-graded", FAULT);
}
