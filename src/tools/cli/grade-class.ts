import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { count } from "../../course/text/format.js";
import { plainLine } from "../../course/text/plain-line.js";
import type { ClassRun, Holds, Limits, Person, StudentReport } from "../grader/index.js";
import type { ClassOptions } from "./class-options.js";
import { ClassTable } from "./class-table.js";
import { cannotWrite, Failure, UsageError } from "./failure.js";
import { outputFor, reportOf } from "./grade-output.js";
import { only, sameVersion, sayWhoIsNot, updatedIn, withoutOthers } from "./grade-part.js";
import { rulesIn } from "./grade-rules.js";
import { remarksIn } from "./graded.js";

/** Grades folders, archives and notebooks: one student's, or a class's. */
export async function gradeSubmissions(
  paths: readonly string[],
  options: ClassOptions,
): Promise<void> {
  const { findStudents, inShard, onRoster, parseNamePattern, parseShard, withMarks } = await import(
    "../grader/index.js"
  );
  const output = await outputFor(options);
  const rules = await rulesIn(options);
  const { chosen, zone, assignment } = rules;
  const shard = options.shard === undefined ? undefined : parseShard(options.shard);
  const limits = await limitsIn(options.limits);
  const people = options.roster === undefined ? undefined : await rosterIn(options.roster);
  const before = options.update ? await updatedIn(options) : undefined;
  const remarks = await remarksIn(options.out);
  const reading = {
    most: limits.files,
    zone,
    ...(options.studentName !== undefined && { pattern: parseNamePattern(options.studentName) }),
  };
  const found = await findStudents(paths, holdsIn(options), reading).catch((error: Error) => {
    throw new Failure(error.message);
  });
  try {
    const whole = people === undefined ? found.students : onRoster(people, found.students);
    const part = shard ? inShard(whole, shard) : whole;
    const students = options.only === undefined ? part : await only(options.only, part);
    const { exercises } = await import("../../course/exercise/index.js");
    const { due } = rules;
    const run = { students, exercises: chosen ?? exercises, limits, zone, ...(due && { due }) };
    if (found.holds === "student") await gradeOne(run, chosen === undefined, options);
    else await gradeAll(run, options);
  } finally {
    found.close();
  }

  async function gradeAll(run: Run, options: ClassOptions): Promise<void> {
    const { courseVersion, updatedClass, updatedStudent } = await import("../grader/index.js");
    const ids = run.exercises.map(({ id }) => id);
    const course = await courseVersion();
    const begin = {
      version: 1,
      course,
      exercises: ids,
      ...(assignment && { assignment }),
    } as const;
    if (before !== undefined) sameVersion(before, begin, options);
    const names = run.students.map(({ name }) => name);
    output.expect(names);
    const table = new ClassTable(output.printed ? process.stderr : process.stdout, names, ids);
    const reports: StudentReport[] = [];
    const stop = onInterrupt(() => kept(reports.length, run.students.length, options));
    for await (const graded of gradedStudents(run, options)) {
      const known = before?.students.find(({ student }) => student === graded.student);
      const students = [updatedStudent(known, graded)];
      const report = withMarks({ ...begin, students }, remarks);
      await output.student(withoutOthers(report));
      reports.push(...report.students);
      for (const student of report.students) table.row(student);
    }
    stop();
    table.end(summary(reports), found.ungraded);
    if (reports.some(isUngraded)) process.exitCode = 1;
    const { ungraded } = found;
    const now = {
      ...begin,
      ...(options.shard !== undefined && { part: options.shard }),
      students: reports,
      ...(ungraded.length > 0 && { ungraded }),
    };
    const report = before === undefined ? now : updatedClass(before, now);
    await output.whole(report);
    if (report.part === undefined) await sayWhoIsNot(report, remarks, options);
  }

  async function gradeOne(run: Run, onlyFound: boolean, options: ClassOptions): Promise<void> {
    for await (const whole of gradedStudents(run, options)) {
      const answered = onlyFound ? withoutMissing(whole) : whole;
      const one = reportOf(
        answered.exercises.map(({ exercise }) => exercise),
        answered,
      );
      const [report = answered] = withMarks(
        { ...one, ...(assignment && { assignment }) },
        remarks,
      ).students;
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

type Run = Pick<ClassRun, "students" | "exercises" | "due" | "zone" | "limits">;

/** Grades with as many threads as are asked for, and remembers what was graded before. */
async function* gradedStudents(run: Run, options: ClassOptions): AsyncGenerator<StudentReport> {
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

function holdsIn(options: ClassOptions): Holds | undefined {
  if (options.class && options.student) {
    throw new UsageError("--class and --student exclude each other");
  }
  return options.class || options.shard || options.roster || options.studentName || options.update
    ? "class"
    : options.student
      ? "student"
      : undefined;
}

async function limitsIn(text = ""): Promise<Limits> {
  const { parseLimits } = await import("../grader/index.js");
  return parseLimits(text);
}

async function rosterIn(file: string): Promise<Person[]> {
  const { readRoster } = await import("../grader/index.js");
  const bytes = await readFile(file).catch(() => {
    throw new Failure(`${file}: cannot be read`);
  });
  return readRoster(bytes, file);
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
