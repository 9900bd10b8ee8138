import { unknownName } from "../../library/error/unknown.js";
import { exercises } from "./catalogue.js";
import type { Exercise } from "./exercise.js";

/** The exercise of this id. @throws RangeError with the nearest id when there is none */
export function exerciseOf(id: string): Exercise {
  const found = exercises.find((exercise) => exercise.id === id);
  if (found !== undefined) return found;
  throw unknownName(
    "exercise",
    id,
    exercises.map((exercise) => exercise.id),
  );
}
