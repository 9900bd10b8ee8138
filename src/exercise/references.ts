import * as gradientDescent1d from "../../solutions/gradient-descent-1d.js";
import * as networkSize from "../../solutions/network-size.js";
import * as pathGradient from "../../solutions/path-gradient.js";
import type { Exports } from "./exercise.js";

const REFERENCES = new Map<string, Exports>([
  ["gradient-descent-1d", gradientDescent1d],
  ["network-size", networkSize],
  ["path-gradient", pathGradient],
]);

/** The reference solution of an exercise. @throws Error when there is none */
export function referenceOf(id: string): Exports {
  const reference = REFERENCES.get(id);
  if (reference === undefined) throw new Error(`exercise ${id} has no reference solution`);
  return reference;
}
