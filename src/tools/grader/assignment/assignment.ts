import { type Exercise, importsOf, pointsOf } from "../../../course/exercise/index.js";
import type { Assignment, Weight } from "../report/assignment.js";
import { hasTag, type Tagged } from "../report/tagged.js";

/** Until when a student may hand in. */
export function dueOf(
  { due, extensions }: Pick<Assignment, "due" | "extensions">,
  student: Tagged,
): Date | undefined {
  const longer = extensions.find((extension) => hasTag(student, extension.student));
  const moment = longer?.due ?? due;
  return moment === undefined ? undefined : new Date(moment);
}

/** An exercise as an assignment wants it: what it forbids may not be imported. */
export function forbidding(exercise: Exercise, forbidden: readonly string[]): Exercise {
  if (forbidden.length === 0) return exercise;
  const imports = importsOf(exercise).filter((name) => !forbidden.includes(name));
  return { ...exercise, imports };
}

/** Exercises that count what their checks count, as nothing else is said. */
export function plainWeights(exercises: readonly Exercise[]): Weight[] {
  return exercises.map((exercise) => ({
    exercise: exercise.id,
    points: pointsOf(exercise),
    forbidden: [],
  }));
}
