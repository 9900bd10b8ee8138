import type { Node } from "yaml";
import { exercises as all, type Exercise, pointsOf } from "../../../course/exercise/index.js";
import { unknownName } from "../../../library/error/unknown.js";
import type { Assignment, Extension, LateRule, Weight } from "../report/assignment.js";
import { parseDuration } from "../time/duration.js";
import { isZone, ownZone } from "../time/local-time.js";
import { parseMoment } from "../time/moment.js";
import { parseLateRule } from "./late-rule.js";
import { YamlSource } from "./yaml-source.js";

const KEYS = ["title", "exercises", "due", "zone", "late", "extensions", "forbidden"];

/**
 * Reads an assignment file, for example:
 *
 *     title: Week 3
 *     exercises:
 *       softmax: 10
 *       adam: 5
 *     due: 2026-11-30 18:00
 *     zone: Europe/Zurich
 *     late: 10%/day, grace 15 min, at most 50%
 *     extensions:
 *       Ann Lee: 2026-12-03
 *       s1234: 2 days
 *     forbidden: [Matrix]
 *
 * `exercises` may be a list, too; then each counts what its checks count.
 * @param library the names that the library exports
 * @param file is named in errors
 * @throws InputError with file and line
 */
export function readAssignment(text: string, file: string, library: readonly string[]): Assignment {
  const source = new YamlSource(text, file);
  const parts = new Map(source.pairs(source.root, "an assignment").map((pair) => [pair.key, pair]));
  for (const { key, line } of parts.values()) {
    if (!KEYS.includes(key)) throw source.fault(line, unknownName("key", key, KEYS).message);
  }
  const node = (key: string) => parts.get(key)?.value ?? null;
  const given = (key: string) => (parts.has(key) ? source.text(node(key), key) : undefined);
  const zone = given("zone") ?? ownZone();
  if (!isZone(zone)) throw source.fault(node("zone"), `there is no zone ${JSON.stringify(zone)}`);
  const due = parts.has("due") ? momentIn(source, node("due"), "due", zone) : undefined;
  const title = given("title");
  const late = given("late");
  if (!parts.has("exercises")) throw source.fault(1, "there are no exercises in it");
  const forbidden = parts.has("forbidden")
    ? forbiddenIn(source, node("forbidden"), library)
    : () => [];
  return {
    ...(title !== undefined && { title }),
    exercises: weightsIn(source, node("exercises"), forbidden),
    ...(due !== undefined && { due: due.toISOString() }),
    zone,
    ...(late !== undefined && { late: lateIn(source, node("late"), late) }),
    extensions: parts.has("extensions")
      ? extensionsIn(source, node("extensions"), { due, zone })
      : [],
  };
}

function exerciseIn(source: YamlSource, place: Node | null | number, id: string): Exercise {
  const exercise = all.find((each) => each.id === id);
  if (exercise !== undefined) return exercise;
  const ids = all.map((each) => each.id);
  throw source.fault(place, unknownName("exercise", id, ids).message);
}

function weightsIn(
  source: YamlSource,
  node: Node | null,
  forbidden: (exercise: string) => readonly string[],
): Weight[] {
  const listed = source.isList(node)
    ? source.items(node, "exercises").map((item) => {
        const exercise = exerciseIn(source, item, source.text(item, "exercises"));
        return { exercise, points: pointsOf(exercise), place: source.lineOf(item) };
      })
    : source.pairs(node, "exercises").map(({ key, value, line }) => {
        const exercise = exerciseIn(source, line, key);
        if (value === null || source.isMap(value)) {
          throw source.fault(line, `${key}: expected points, as in ${key}: 10`);
        }
        return { exercise, points: pointsIn(source, value, key), place: line };
      });
  const seen = new Set<string>();
  for (const { exercise, place } of listed) {
    if (seen.has(exercise.id)) throw source.fault(place, `${exercise.id} is there twice`);
    seen.add(exercise.id);
  }
  if (listed.length === 0) throw source.fault(node, "there are no exercises in it");
  return all.flatMap(({ id }) =>
    listed
      .filter(({ exercise }) => exercise.id === id)
      .map(({ points }) => ({ exercise: id, points, forbidden: forbidden(id) })),
  );
}

function pointsIn(source: YamlSource, node: Node, what: string): number {
  const text = source.text(node, what);
  const points = Number(text);
  if (text !== "" && Number.isFinite(points) && points >= 0 && points <= 1e6) return points;
  throw source.fault(node, `${what}: expected points from 0, got ${JSON.stringify(text)}`);
}

function momentIn(source: YamlSource, node: Node | null, what: string, zone: string): Date {
  const text = source.text(node, what);
  const moment = parseMoment(text, zone);
  if (moment !== undefined) return moment;
  const wanted = "a date like 2026-11-30 (its end) or 2026-11-30 18:00";
  throw source.fault(node, `${what}: expected ${wanted}, got ${JSON.stringify(text)}`);
}

function lateIn(source: YamlSource, node: Node | null, text: string): LateRule {
  const rule = parseLateRule(text);
  if (rule !== undefined) return rule;
  const wanted = "a rule like 10%/day, grace 15 min, at most 50%";
  throw source.fault(node, `late: expected ${wanted}, got ${JSON.stringify(text)}`);
}

function extensionsIn(
  source: YamlSource,
  node: Node | null,
  { due, zone }: { readonly due: Date | undefined; readonly zone: string },
): Extension[] {
  return source.pairs(node, "extensions").map(({ key, value, line }) => {
    if (value === null) throw source.fault(line, `${key}: expected a date or a time like 2 days`);
    const longer = parseDuration(source.text(value, key));
    if (longer === undefined) {
      return { student: key, due: momentIn(source, value, key, zone).toISOString() };
    }
    if (due === undefined) {
      throw source.fault(
        line,
        `${key}: ${source.text(value, key)} after what? there is no due date`,
      );
    }
    return { student: key, due: new Date(due.getTime() + longer).toISOString() };
  });
}

/** `[Matrix]` for all exercises, or a list for each. */
function forbiddenIn(
  source: YamlSource,
  node: Node | null,
  library: readonly string[],
): (exercise: string) => readonly string[] {
  const names = (list: Node | null) =>
    source.items(list, "forbidden").map((item) => {
      const name = source.text(item, "forbidden");
      if (library.includes(name)) return name;
      throw source.fault(item, unknownName("export of the library", name, library).message);
    });
  if (source.isList(node)) {
    const forAll = names(node);
    return () => forAll;
  }
  const each = new Map(
    source.pairs(node, "forbidden").map(({ key, value, line }) => {
      exerciseIn(source, line, key);
      return [key, names(value)];
    }),
  );
  return (exercise) => each.get(exercise) ?? [];
}
