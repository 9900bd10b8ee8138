import { nearestName } from "../../../library/error/unknown.js";
import { YamlSource } from "../assignment/yaml-source.js";
import type { ClassReport } from "../report/class-report.js";
import { hasTag } from "../report/tagged.js";
import { parsePoints, type Remark } from "./remark.js";

const KEYS = ["student", "exercise", "group", "comment", "points"] as const;

/**
 * Reads remarks: a list whose items have `student` and `exercise`, or `group`; and `comment`,
 * `points` or both.
 * @param file is named in errors
 * @throws InputError with file and line
 */
export function readRemarks(text: string, file: string): Remark[] {
  if (text.trim() === "") return [];
  const source = new YamlSource(text, file);
  if (source.root === null) return [];
  return source.items(source.root, "remarks").map((item) => {
    const line = source.lineOf(item);
    const remark: Record<string, string> = {};
    for (const { key, value, line: at } of source.pairs(item, "a remark")) {
      if (!KEYS.some((each) => each === key)) {
        throw source.fault(at, `expected ${KEYS.join(", ")}, got ${JSON.stringify(key)}`);
      }
      remark[key] = source.text(value, key);
      if (key === "points" && parsePoints(remark[key] ?? "") === undefined) {
        const got = JSON.stringify(remark[key]);
        throw source.fault(at, `points: expected +1, -1 or =1, got ${got}`);
      }
    }
    const { student, exercise, group, comment, points } = remark;
    if ((group === undefined) === (student === undefined || exercise === undefined)) {
      throw source.fault(line, "expected a student with an exercise, or a group");
    }
    if (comment === undefined && points === undefined) {
      throw source.fault(line, "there is neither a comment nor points");
    }
    return { ...remark, line };
  });
}

/**
 * What is wrong with a remark in a class, or undefined: there is no such student or exercise. A
 * group may be empty after its answers were graded again.
 */
export function faultOf({ student, exercise }: Remark, report: ClassReport): string | undefined {
  if (student === undefined || exercise === undefined) return undefined;
  if (!report.exercises.includes(exercise)) {
    return `there is no exercise ${JSON.stringify(exercise)}${hint(exercise, report.exercises)}`;
  }
  const names = report.students.map((each) => each.student);
  const there = report.students.some((each) => hasTag({ ...each, name: each.student }, student));
  return there
    ? undefined
    : `there is no student ${JSON.stringify(student)}${hint(student, names)}`;
}

function hint(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  return nearest === undefined ? "" : `; did you mean ${JSON.stringify(nearest)}?`;
}
