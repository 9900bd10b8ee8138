import { unknownName } from "../error/unknown.js";
import type { Exercise } from "./exercise.js";
import { gradientDescent1d } from "./gradient-descent-1d.js";
import { networkSize } from "./network-size.js";
import { pathGradient } from "./path-gradient.js";

/** All exercises, in the order of the course. */
export const exercises: readonly Exercise[] = [gradientDescent1d, pathGradient, networkSize];

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
