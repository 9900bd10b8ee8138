import type { CheckResult, Report } from "../../../../src/course/exercise/index.js";
import type {
  ClassReport,
  StudentReport,
} from "../../../../src/tools/grader/report/class-report.js";

/** A check of softmax with a verdict; what it got stands for its behaviour. */
export function check(verdict: CheckResult["verdict"], got?: string, hidden = false): CheckResult {
  const points = 1;
  const earned = verdict === "right" ? points : 0;
  const message = verdict === "right" ? "" : `softmax gave ${got}`;
  return {
    tries: "it",
    hidden,
    points,
    earned,
    verdict,
    message,
    ...(got !== undefined && { got }),
  };
}

export function report(checks: readonly CheckResult[], exercise = "softmax"): Report {
  const earned = checks.reduce((sum, each) => sum + each.earned, 0);
  return { exercise, title: "Softmax", earned, points: checks.length, checks };
}

export function student(name: string, ...exercises: readonly Report[]): StudentReport {
  const sum = (key: "earned" | "points") => exercises.reduce((all, each) => all + each[key], 0);
  return { student: name, earned: sum("earned"), points: sum("points"), exercises, notes: [] };
}

export function classOf(...students: readonly StudentReport[]): ClassReport {
  return { version: 1, exercises: ["softmax"], students };
}
