import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import type { Exercise } from "../../course/exercise/index.js";
import { count } from "../../course/text/format.js";
import { plainLine } from "../../course/text/plain-line.js";
import type { ClassRun, Holds, Limits, Person, StudentReport } from "../grader/index.js";
import { ClassTable } from "./class-table.js";
import { parseDue } from "./due.js";
import { cannotWrite, Failure, UsageError } from "./failure.js";
import { type OutputOptions, outputFor, reportOf } from "./grade-output.js";

/** The options of `workbook grade` that a class run knows. */
export interface ClassOptions extends OutputOptions {
  readonly exercises?: string;
  readonly class?: boolean;
  readonly student?: boolean;
  readonly jobs?: string;
  readonly shard?: string;
  readonly due?: string;
  readonly roster?: string;
  readonly limits?: string;
  readonly hiddenTogether?: boolean;
  /** A folder, or false for none. */
  readonly cache: string | false;
}

/** Grades folders, archives and notebooks: one student's, or a class's. */
export async function gradeSubmissions(
  paths: readonly string[],
  options: ClassOptions,
): Promise<void> {
  const { findStudents, inShard, onRoster, parseShard } = await import("../grader/index.js");
  const output = await outputFor(options);
  const chosen = await chosenExercises(options.exercises);
  const shard = options.shard === undefined ? undefined : parseShard(options.shard);
  const due = options.due === undefined ? undefined : dueIn(options.due);
  const limits = await limitsIn(options.limits);
  const people = options.roster === undefined ? undefined : await rosterIn(options.roster);
  const found = await findStudents(paths, holdsIn(options), limits.files).catch((error: Error) => {
    throw new Failure(error.message);
  });
  try {
    const whole = people === undefined ? found.students : onRoster(people, found.students);
    const students = shard ? inShard(whole, shard) : whole;
    const { exercises } = await import("../../course/exercise/index.js");
    const run = { students, exercises: chosen ?? exercises, limits, ...(due && { due }) };
    if (found.holds === "student") await gradeOne(run, chosen === undefined, options);
    else await gradeAll(run, options);
  } finally {
    found.close();
  }

  async function gradeAll(run: Run, options: ClassOptions): Promise<void> {
    const { courseVersion } = await import("../grader/index.js");
    const ids = run.exercises.map(({ id }) => id);
    const begin = { version: 1, course: await courseVersion(), exercises: ids } as const;
    const names = run.students.map(({ name }) => name);
    output.expect(names);
    const table = new ClassTable(output.printed ? process.stderr : process.stdout, names, ids);
    const reports: StudentReport[] = [];
    const stop = onInterrupt(() => kept(reports.length, run.students.length, options));
    for await (const report of graded(run, options)) {
      await output.student({ ...begin, students: [report] });
      reports.push(report);
      table.row(report);
    }
    stop();
    table.end(summary(reports), found.ungraded);
    if (reports.some(isUngraded)) process.exitCode = 1;
    const { ungraded } = found;
    await output.whole({
      ...begin,
      ...(options.shard !== undefined && { part: options.shard }),
      students: reports,
      ...(ungraded.length > 0 && { ungraded }),
    });
  }

  async function gradeOne(run: Run, onlyFound: boolean, options: ClassOptions): Promise<void> {
    for await (const whole of graded(run, options)) {
      const report = onlyFound ? withoutMissing(whole) : whole;
      if (report.exercises.length === 0) {
        for (const note of report.notes) console.error(`${note.kind}: ${note.message}`);
        throw new Failure(`${paths[0]}: there is no answer to an exercise in it`);
      }
      const ids = report.exercises.map(({ exercise }) => exercise);
      await output.student(reportOf(ids, report));
      await output.whole(reportOf(ids, report));
      if (!output.printed) await printStudent(report, options.staff === true);
      if (report.earned < report.points) process.exitCode = 1;
    }
  }
}

type Run = Pick<ClassRun, "students" | "exercises" | "due" | "limits">;

/** Grades with as many threads as are asked for, and remembers what was graded before. */
async function* graded(run: Run, options: ClassOptions): AsyncGenerator<StudentReport> {
  const { courseVersion, grade, GradeCache, gradeClass, isCertain, Sandbox } = await import(
    "../grader/index.js"
  );
  const { hiddenTogether } = await import("../../course/exercise/index.js");
  const jobs = options.jobs === undefined ? availableParallelism() : parseJobs(options.jobs);
  const cache = options.cache && new GradeCache(options.cache, await courseVersion());
  const sandbox = new Sandbox(jobs);
  let told = false;
  const onCacheFault = (error: unknown) => {
    const advice = "nothing is kept for a next run; say --cache <dir>, or --no-cache";
    if (!told) console.error(`workbook: ${cannotWrite(`${options.cache}`, error)}: ${advice}`);
    told = true;
  };
  const gradeOnce: ClassRun["grade"] = async (exercise, code, allowance) => {
    const report = await gradeOrRemember(exercise, code, allowance);
    return options.hiddenTogether ? hiddenTogether(report) : report;
  };
  const gradeOrRemember: ClassRun["grade"] = async (exercise, code, allowance) => {
    const known = cache && (await cache.get(exercise, code));
    if (known) return known;
    const report = await grade(exercise, code, sandbox, allowance);
    if (cache && isCertain(report)) await cache.put(exercise, code, report).catch(onCacheFault);
    return report;
  };
  try {
    yield* gradeClass({ ...run, grade: gradeOnce, width: jobs + 2, onFault });
  } finally {
    await sandbox.close();
  }
}

/** An error of the grader's own, for whoever runs it. */
function onFault(student: string, error: unknown): void {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  console.error(plainLine(`workbook: ${student}: the grader failed: ${text}`, 500));
}

function isUngraded({ notes }: StudentReport): boolean {
  return notes.some(({ kind }) => kind === "not-graded");
}

async function chosenExercises(ids: string | undefined): Promise<Exercise[] | undefined> {
  const { exerciseOf, exercises } = await import("../../course/exercise/index.js");
  if (ids === undefined) return undefined;
  const chosen = new Set(ids.split(",").map((id) => exerciseOf(id.trim())));
  return exercises.filter((exercise) => chosen.has(exercise));
}

function holdsIn(options: ClassOptions): Holds | undefined {
  if (options.class && options.student) {
    throw new UsageError("--class and --student exclude each other");
  }
  return options.class || options.shard || options.roster
    ? "class"
    : options.student
      ? "student"
      : undefined;
}

function dueIn(text: string): Date {
  const due = parseDue(text);
  if (due !== undefined) return due;
  const example = "a date like 2026-11-30 (its end) or 2026-11-30T18:00, in local time";
  throw new UsageError(`--due: expected ${example}, got ${JSON.stringify(text)}`);
}

async function limitsIn(text = ""): Promise<Limits> {
  const { parseLimits } = await import("../grader/index.js");
  return parseLimits(text);
}

async function rosterIn(file: string): Promise<Person[]> {
  const { readRoster, RosterError } = await import("../grader/index.js");
  const bytes = await readFile(file).catch(() => {
    throw new Failure(`${file}: cannot be read`);
  });
  try {
    return readRoster(bytes, file);
  } catch (error) {
    throw error instanceof RosterError ? new Failure(error.message) : error;
  }
}

function parseJobs(text: string): number {
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256) {
    throw new UsageError(
      `--jobs: expected a whole number from 1 to 256, got ${JSON.stringify(text)}`,
    );
  }
  return jobs;
}

/** What is said when a run is interrupted. */
function kept(done: number, all: number, { cache, out }: ClassOptions): string {
  const graded = `interrupted: ${done} of ${all} students are graded`;
  const there = out === undefined ? "" : `, and their reports are in ${out}`;
  if (cache === false) return `${graded}${there}; with --no-cache a new run begins from the start`;
  return `${graded}${there}; the same command goes on from there (kept in ${cache})`;
}

/** Says something and ends when Ctrl-C is pressed. Returns what takes that back. */
function onInterrupt(say: () => string): () => void {
  const interrupted = () => {
    console.error(`${process.stderr.isTTY ? "\r\x1b[2K" : ""}workbook: ${say()}`);
    process.exit(130);
  };
  process.once("SIGINT", interrupted);
  return () => process.removeListener("SIGINT", interrupted);
}

function summary(reports: readonly StudentReport[]): string {
  const points = reports[0]?.points ?? 0;
  const mean = reports.reduce((sum, { earned }) => sum + earned, 0) / Math.max(1, reports.length);
  const notes = reports.flatMap((report) => report.notes).filter(({ kind }) => kind !== "missing");
  const noted = notes.length === 0 ? "" : `; ${count(notes.length, "note")}`;
  return `${count(reports.length, "student")}, ${mean.toFixed(1)} of ${points} points on average${noted}`;
}

function withoutMissing(report: StudentReport): StudentReport {
  const missing = new Set(
    report.notes.filter(({ kind }) => kind === "missing").map(({ exercise }) => exercise),
  );
  const exercises = report.exercises.filter(({ exercise }) => !missing.has(exercise));
  return {
    ...report,
    exercises,
    points: exercises.reduce((sum, { points }) => sum + points, 0),
    notes: report.notes.filter(({ kind }) => kind !== "missing"),
  };
}

async function printStudent(report: StudentReport, staff: boolean): Promise<void> {
  const { forStudents, textReport } = await import("../../course/exercise/index.js");
  for (const exercise of report.exercises) {
    console.log(textReport(staff ? exercise : forStudents(exercise)));
  }
  for (const { kind, message } of report.notes) console.log(`${kind}: ${message}`);
  const { student, earned, points } = report;
  if (report.exercises.length > 1)
    console.log(`${plainLine(student)}: ${earned} of ${points} points`);
}
