import { createHash } from "node:crypto";
import { exercises as all, type CheckResult, type Report } from "../../../course/exercise/index.js";
import type { ClassReport } from "../report/class-report.js";

/** Wrong answers to one exercise that behave alike, so that one comment is right for all. */
export interface Group {
  /** `softmax-3f9a2c`, the same as long as the behaviour and the checks are. */
  readonly id: string;
  readonly exercise: string;
  readonly students: readonly string[];
  readonly earned: number;
  readonly points: number;
  /** What went wrong, check by check, as one of them was told. */
  readonly says: readonly string[];
}

/**
 * The groups of wrong answers, the largest first. Two answers are of one group when every check
 * gives the same verdict and knows the same mistake, and every visible check with fixed arguments
 * gets the same answer. What checks with random arguments got differs with the arguments.
 */
export function groupsOf({ exercises, students }: ClassReport): Group[] {
  const groups = new Map<string, { report: Report; students: string[] }>();
  for (const { student, exercises: reports } of students) {
    for (const report of reports) {
      const id = groupOf(report);
      if (id === undefined) continue;
      const known = groups.get(id) ?? { report, students: [] };
      known.students.push(student);
      groups.set(id, known);
    }
  }
  return [...groups]
    .map(([id, { report, students }]) => ({
      id,
      exercise: report.exercise,
      students,
      earned: report.earned,
      points: report.points,
      says: saysOf(report),
    }))
    .sort(
      (a, b) =>
        exercises.indexOf(a.exercise) - exercises.indexOf(b.exercise) ||
        b.students.length - a.students.length ||
        (a.id < b.id ? -1 : 1),
    );
}

/** The group of an answer; undefined where it is right, or nothing was written. */
export function groupOf(report: Report): string | undefined {
  if (report.checks.every(({ verdict }) => ["right", "not-written"].includes(verdict))) {
    return undefined;
  }
  if (report.problem?.verdict === "missing") return undefined;
  const checks = all.find(({ id }) => id === report.exercise)?.checks ?? [];
  const behaviour = report.checks.map((check, i) => [
    check.verdict,
    check.diagnosis ?? "",
    // What together stands for all hidden checks, or is drawn anew for each answer, says no more.
    check.hidden || typeof checks[i]?.with === "function" ? "" : answerOf(check),
  ]);
  const problem = report.problem === undefined ? "" : withoutPlaces(report.problem.message);
  const text = JSON.stringify([report.exercise, behaviour, problem]);
  return `${report.exercise}-${createHash("sha256").update(text).digest("hex").slice(0, 6)}`;
}

function answerOf({ got, message }: CheckResult): string {
  return got ?? withoutPlaces(message);
}

const withoutPlaces = (message: string) =>
  message.replace(/\b(?:on )?(line|column|cell) \d+(?::\d+)?/g, "");

function saysOf({ problem, checks }: Report): string[] {
  if (problem !== undefined) return [problem.message];
  const wrong = checks.filter(({ verdict }) => verdict !== "right");
  return wrong.map((check) => `${check.hidden ? "hidden: " : ""}${check.tries}: ${check.message}`);
}
