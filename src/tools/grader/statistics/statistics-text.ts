import { count } from "../../../course/text/format.js";
import type {
  CheckStatistics,
  ClassStatistics,
  ExerciseStatistics,
  MistakeCount,
} from "./statistics.js";

/** The statistics of a class as a table for people. */
export function statisticsText({ students, exercises }: ClassStatistics): string {
  return [count(students, "student"), ...exercises.map(exerciseText)].join("\n\n");
}

function exerciseText(exercise: ExerciseStatistics): string {
  const { title, students, complete, meanEarned, points, checks, mistakes } = exercise;
  return [
    `${exercise.exercise}: ${title}`,
    `  full points ${complete} of ${students}, mean ${meanEarned.toFixed(1)} of ${points} points`,
    ...checks.map((check) => checkText(check, students)),
    ...(mistakes.length === 0 ? [] : ["  mistakes"]),
    ...mistakes.map(mistakeText),
  ].join("\n");
}

function checkText(check: CheckStatistics, students: number): string {
  const share = `${Math.round((100 * check.right) / students)}%`.padStart(4);
  const right = `${String(check.right).padStart(String(students).length)} of ${students}`;
  const name = check.hidden ? `hidden: ${check.tries}` : check.tries;
  const wrong = Object.entries(check.verdicts).map(([verdict, n]) => `${n} ${words(verdict)}`);
  return `  ${share}  ${right}  ${name}${wrong.length === 0 ? "" : ` (${wrong.join(", ")})`}`;
}

function mistakeText({ says, students }: MistakeCount): string {
  return `    ${String(students).padStart(4)}  ${says}`;
}

const words = (verdict: string) => verdict.replaceAll("-", " ");
