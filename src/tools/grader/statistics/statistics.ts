import type { Report, Verdict } from "../../../course/exercise/index.js";
import type { ClassReport } from "../report/class-report.js";

/** A typical mistake, and how many made it. */
export interface MistakeCount {
  /** What went wrong, as students were told. */
  readonly says: string;
  readonly students: number;
}

/** How a class did at one check. */
export interface CheckStatistics {
  readonly tries: string;
  readonly hidden: boolean;
  readonly points: number;
  /** How many were right. */
  readonly right: number;
  /** How many got each other verdict, the most frequent first. */
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  /** The mistakes seen here, the most frequent first. */
  readonly mistakes: readonly MistakeCount[];
}

/** How a class did at one exercise. */
export interface ExerciseStatistics {
  readonly exercise: string;
  readonly title: string;
  /** How many students were graded. */
  readonly students: number;
  /** How many have full points. */
  readonly complete: number;
  readonly points: number;
  readonly meanEarned: number;
  readonly checks: readonly CheckStatistics[];
  /** Each student counts once for a mistake, in however many checks it shows. */
  readonly mistakes: readonly MistakeCount[];
}

/** How a class did. */
export interface ClassStatistics {
  readonly version: 1;
  readonly students: number;
  readonly exercises: readonly ExerciseStatistics[];
}

/** Counts which checks and which mistakes a class met; nobody's name is in it. */
export function statistics({ exercises, students }: ClassReport): ClassStatistics {
  const reports = students.flatMap((student) => student.exercises);
  return {
    version: 1,
    students: students.length,
    exercises: exercises.flatMap((id) => {
      const ofThis = reports.filter(({ exercise }) => exercise === id);
      const [first] = ofThis;
      return first === undefined ? [] : [exerciseStatistics(first, ofThis)];
    }),
  };
}

function exerciseStatistics(first: Report, reports: readonly Report[]): ExerciseStatistics {
  const { exercise, title, points } = first;
  return {
    exercise,
    title,
    students: reports.length,
    complete: reports.filter((report) => report.earned === report.points).length,
    points,
    meanEarned: reports.reduce((sum, { earned }) => sum + earned, 0) / reports.length,
    checks: first.checks.map((_, i) => checkStatistics(reports, i)),
    mistakes: mistakeCounts(
      reports.flatMap(({ checks }) => [...new Set(checks.map(({ diagnosis }) => diagnosis))]),
    ),
  };
}

function checkStatistics(reports: readonly Report[], index: number): CheckStatistics {
  const results = reports.flatMap(({ checks }) => checks.slice(index, index + 1));
  const { tries = "", hidden = false, points = 0 } = results[0] ?? {};
  const verdicts = counted(results.map(({ verdict }) => verdict));
  return {
    tries,
    hidden,
    points,
    right: verdicts.find(([verdict]) => verdict === "right")?.[1] ?? 0,
    verdicts: Object.fromEntries(verdicts.filter(([verdict]) => verdict !== "right")),
    mistakes: mistakeCounts(results.map(({ diagnosis }) => diagnosis)),
  };
}

function mistakeCounts(said: readonly (string | undefined)[]): MistakeCount[] {
  const counts = counted(said.filter((says) => says !== undefined));
  return counts.map(([says, students]) => ({ says, students }));
}

/** How often each item occurs, the most frequent first, equals in the order of their text. */
function counted<Item extends string>(items: readonly Item[]): [Item, number][] {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
