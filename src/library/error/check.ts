import { aboutNonFinite } from "./non-finite.js";

/** How a value is quoted in an error message: short, and never a whole array. */
function quote(value: unknown): string {
  if (typeof value === "string") {
    return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  }
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === "function") return "a function";
  if (typeof value === "object" && value !== null) return "an object";
  return String(value);
}

/**
 * The error every check raises, in one form: `name: expected …, got …`.
 * @param name the argument, with the function it belongs to where that helps
 */
export function invalid(name: string, expected: string, got: unknown): RangeError {
  const error = new RangeError(`${name}: expected ${expected}, got ${quote(got)}`);
  return typeof got === "number" && !Number.isFinite(got) ? aboutNonFinite(error) : error;
}

/** Returns `value` if it is a finite number. @throws RangeError naming the argument */
export function finite(name: string, value: number | undefined): number {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw invalid(name, "a finite number", value);
  }
  return value;
}

/** Returns `value` if it is a finite number above 0. @throws RangeError naming the argument */
export function positive(name: string, value: number): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value <= 0) {
    throw invalid(name, "a positive number", value);
  }
  return value;
}

/** Returns `value` if it is finite and at least 0. @throws RangeError naming the argument */
export function nonNegative(name: string, value: number): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < 0) {
    throw invalid(name, "a number of at least 0", value);
  }
  return value;
}

/** Returns `value` if it is a whole number of at least `least`. @throws RangeError naming the argument */
export function wholeNumber(name: string, value: number, least = 1): number {
  if (!Number.isSafeInteger(value) || value < least) {
    throw invalid(name, `a whole number of at least ${least}`, value);
  }
  return value;
}
