import type { Report } from "../../../course/exercise/index.js";
import { dueOf } from "../assignment/assignment.js";
import { shareTakenOff } from "../assignment/late-rule.js";
import type { Assignment } from "../report/assignment.js";
import type { ClassReport, Mark, StudentReport } from "../report/class-report.js";
import { hasTag } from "../report/tagged.js";
import { durationText } from "../time/duration.js";
import { groupOf } from "./groups.js";
import { parsePoints, type Remark } from "./remark.js";

/**
 * A class's report with what each exercise counts: the share of its checks that passed times the
 * points that the assignment gives it, less what is taken off for being late, and what was said by
 * hand last. Without an assignment and without remarks, it is the report itself.
 */
export function withMarks(report: ClassReport, remarks: readonly Remark[]): ClassReport {
  const { assignment } = report;
  if (assignment === undefined && remarks.length === 0) return report;
  const students = report.students.map((student) => marked(student, assignment, remarks));
  return { ...report, students };
}

function marked(
  student: StudentReport,
  assignment: Assignment | undefined,
  remarks: readonly Remark[],
): StudentReport {
  const marks = student.exercises.map((report) => {
    const said = remarks.filter((remark) => isAbout(remark, student, report));
    return markOf(report, lateness(student, report.exercise, assignment), assignment, said);
  });
  const sum = (numbers: readonly number[]) => rounded(numbers.reduce((all, each) => all + each, 0));
  return {
    ...student,
    earned: sum(marks.map(({ earned }) => earned)),
    points: sum(marks.map(({ points }) => points)),
    marks,
  };
}

function isAbout(remark: Remark, student: StudentReport, report: Report): boolean {
  if (remark.group !== undefined) return groupOf(report) === remark.group;
  const who = { ...student, name: student.student };
  return remark.exercise === report.exercise && hasTag(who, remark.student ?? "");
}

/** By how many milliseconds an answer is late; undefined where only the platform knows. */
function lateness(
  student: StudentReport,
  exercise: string,
  assignment: Assignment | undefined,
): number | undefined {
  const came = student.handedIn?.find((each) => each.exercise === exercise);
  if (came === undefined || came.late === false || assignment === undefined) return 0;
  if (came.time === undefined) return undefined;
  const due = dueOf(assignment, { ...student, name: student.student });
  return due === undefined ? 0 : Math.max(0, Date.parse(came.time) - due.getTime());
}

function markOf(
  { exercise, earned, points: checked }: Report,
  late: number | undefined,
  assignment: Assignment | undefined,
  remarks: readonly Remark[],
): Mark {
  const weight = assignment?.exercises.find((each) => each.exercise === exercise);
  const points = weight?.points ?? checked;
  const byChecks = checked === 0 ? 0 : rounded((earned / checked) * points);
  const share = assignment?.late === undefined ? 0 : shareTakenOff(assignment.late, late ?? 0);
  const takenOff = rounded(Math.min(byChecks, share * points));
  const automatic = rounded(byChecks - takenOff);
  const final = remarks.reduce((now, { points: said }) => {
    const change = said === undefined ? undefined : parsePoints(said);
    if (change === undefined) return now;
    return change.set ? change.value : now + change.value;
  }, automatic);
  const kept = rounded(Math.max(0, final));
  return {
    exercise,
    earned: kept,
    points,
    byChecks,
    ...(takenOff > 0 && { late: { by: durationText(late ?? 0), takenOff } }),
    ...(kept !== automatic && { byHand: rounded(kept - automatic) }),
    comments: remarks.flatMap(({ comment }) => (comment === undefined ? [] : [comment])),
  };
}

/** Points to a hundredth, as gradebooks keep them. */
const rounded = (points: number) => Math.round(points * 100) / 100;
