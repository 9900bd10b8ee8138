import { join } from "node:path";
import { plainLine } from "../../course/text/plain-line.js";
import type { ClassReport, Remark, Student } from "../grader/index.js";
import type { ClassOptions } from "./class-options.js";
import { Failure, UsageError } from "./failure.js";
import { tagged } from "./grade-rules.js";

/** Those students who are named, by name, id, login or address. @throws Failure where one is not there */
export async function only(tags: string, students: readonly Student[]): Promise<Student[]> {
  const { hasTag } = await import("../grader/index.js");
  const isMeant = (student: Student, tag: string) =>
    hasTag(tagged(student), tag) || hasTag({ name: student.name }, tag);
  // A name may have a comma of its own.
  const whole = students.filter((student) => isMeant(student, tags));
  if (whole.length > 0) return whole;
  const wanted = tags.split(/[,;]/).map((tag) => tag.trim());
  const nobody = wanted.find((tag) => !students.some((student) => isMeant(student, tag)));
  if (nobody !== undefined) {
    throw new Failure(`--only: there is no student ${JSON.stringify(nobody)}`);
  }
  return students.filter((student) => wanted.some((tag) => isMeant(student, tag)));
}

/** The class that is to be brought up to date. */
export async function updatedIn({ out, staff = false }: ClassOptions): Promise<ClassReport> {
  if (out === undefined) throw new UsageError("--update needs --out, where the class's report is");
  const { MergeError, readReport } = await import("../grader/index.js");
  try {
    const part = await readReport(out);
    if (part.staff === staff) return part.report;
    const was = part.staff ? "with" : "without";
    throw new UsageError(`${out} was graded ${was} --staff; so must be what is put into it`);
  } catch (error) {
    throw error instanceof MergeError ? new Failure(error.message) : error;
  }
}

/** Demands that students of one class are graded by one version of the course. */
export function sameVersion(
  before: ClassReport,
  now: Pick<ClassReport, "course">,
  { out, only: some }: ClassOptions,
): void {
  if (before.course === now.course) return;
  const other = `${out} was graded by another version of the course`;
  if (some !== undefined) throw new Failure(`${other}; grade all students again`);
  console.error(`workbook: ${other}; what is not graded now keeps its results`);
}

/** A student's report without what the assignment says of others. */
export function withoutOthers(report: ClassReport): ClassReport {
  const { assignment } = report;
  return assignment === undefined
    ? report
    : { ...report, assignment: { ...assignment, extensions: [] } };
}

/** Says which remarks and extensions are of nobody in the class: such a name is a slip. */
export async function sayWhoIsNot(
  report: ClassReport,
  remarks: readonly Remark[],
  { out = "", assignment: file }: ClassOptions,
): Promise<void> {
  const { faultOf, hasTag, REMARKS_FILE } = await import("../grader/index.js");
  for (const remark of remarks) {
    const fault = faultOf(remark, report);
    const place = `${join(out, REMARKS_FILE)}, line ${remark.line}`;
    if (fault !== undefined) console.error(plainLine(`workbook: ${place}: ${fault}`, 500));
  }
  for (const { student } of report.assignment?.extensions ?? []) {
    const isThere = report.students.some((each) =>
      hasTag({ ...each, name: each.student }, student),
    );
    const says = `${file}: an extension is for ${JSON.stringify(student)}, who is not in the class`;
    if (!isThere) console.error(plainLine(`workbook: ${says}`, 500));
  }
}
