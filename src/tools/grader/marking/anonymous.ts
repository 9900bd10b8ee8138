import { createHash } from "node:crypto";
import type { ClassReport } from "../report/class-report.js";

/** A class without names, and the key to it. */
export interface Anonymous {
  readonly report: ClassReport;
  /** What each student is called in it. */
  readonly key: ReadonlyMap<string, string>;
}

/**
 * A class's report without what says who somebody is: names become `student 01`, in an order that
 * depends on a secret, ids and addresses go, and of notes, comments and messages only what is no
 * free text stays: what students write may name them.
 * @param secret different for each export, so that two of them cannot be joined
 */
export function anonymous(report: ClassReport, secret: string): Anonymous {
  const order = (student: string) =>
    createHash("sha256")
      .update(JSON.stringify([secret, student]))
      .digest("hex");
  const shuffled = [...report.students].sort((a, b) =>
    order(a.student) < order(b.student) ? -1 : 1,
  );
  const width = String(shuffled.length).length;
  const key = new Map<string, string>();
  const students = shuffled.map(({ student, earned, points, exercises, marks, notes }, i) => {
    const name = `student ${String(i + 1).padStart(width, "0")}`;
    key.set(student, name);
    return {
      student: name,
      earned,
      points,
      exercises: exercises.map(({ problem, checks, ...rest }) => ({
        ...rest,
        ...(problem && { problem: { verdict: problem.verdict, message: problem.verdict } }),
        checks: checks.map(({ got, call, message, ...check }) => ({
          ...check,
          message: check.verdict === "right" ? "" : check.verdict,
        })),
      })),
      ...(marks && { marks: marks.map((mark) => ({ ...mark, comments: [] })) }),
      notes: notes.map(({ kind, exercise }) => ({
        kind,
        message: kind,
        ...(exercise !== undefined && { exercise }),
      })),
    };
  });
  const { ungraded, assignment, ...rest } = report;
  const plain = assignment && { ...assignment, extensions: [] };
  return { report: { ...rest, ...(plain && { assignment: plain }), students }, key };
}
