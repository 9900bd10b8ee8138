import { finite, invalid } from "../../error/check.js";

/** Returns `value` if it is in [0, 1). @throws RangeError naming the argument */
export function fraction(name: string, value: number): number {
  if (!(finite(name, value) >= 0 && value < 1)) throw invalid(name, "a number in [0, 1)", value);
  return value;
}
