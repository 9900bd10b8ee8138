import { type Argument, type Call, Callback } from "../exercise.js";
import { isRecord, Opaque, type Value } from "./value.js";

const LONGEST = 60;
const MOST_NAMES = 20;

/** A number in few digits: six, or as many as it takes to tell it from `other`. */
export function number(value: number, other = Number.NaN): string {
  const exact = Object.is(value, -0) ? "0" : String(value);
  for (const digits of [6, 9, 12, 15]) {
    const short = String(Number(value.toPrecision(digits)));
    if (short !== String(Number(other.toPrecision(digits)))) {
      return short.length < exact.length ? short : exact;
    }
  }
  return exact;
}

/** A value as it would be typed, or undefined where that is long. */
export function shortText(value: Value | Argument): string | undefined {
  const typed = literal(value);
  return typed.length <= LONGEST ? typed : undefined;
}

/** A value as it would be typed; a long one by its beginning or its size. */
export function describe(value: Value | Argument): string {
  const short = shortText(value);
  if (short !== undefined) return short;
  if (!Array.isArray(value)) {
    return isRecord(value as Value)
      ? countedThing(value as Value)
      : `${literal(value).slice(0, LONGEST)}…`;
  }
  if (typeof value[0] !== "number") return countedThing(value);
  const start = value.slice(0, 3).map((entry) => literal(entry));
  return `[${start.join(", ")}, … ${value.length} in all]`;
}

function literal(value: Value | Argument): string {
  if (value instanceof Callback) return value.name;
  if (value instanceof Opaque) return value.what;
  if (typeof value === "number") return number(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((entry) => literal(entry)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const entries = Object.entries(value).map(([name, entry]) => `${name}: ${literal(entry)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** What a value is rather than what is in it: `4 numbers`, `a 2x3 array`, `a function`. */
export function countedThing(value: Value): string {
  if (Array.isArray(value)) return countedArray(value);
  if (isRecord(value)) {
    const names = Object.keys(value);
    if (names.length === 0) return "an empty object";
    const first = names.slice(0, MOST_NAMES).join(", ");
    return `an object with ${first}${names.length > MOST_NAMES ? ` and others` : ""}`;
  }
  if (typeof value === "number") return Number.isNaN(value) ? "NaN" : "a number";
  if (typeof value === "string") return "a text";
  if (typeof value === "boolean") return String(value);
  return value instanceof Opaque ? value.what : String(value);
}

function countedArray(items: readonly Value[]): string {
  if (items.length === 0) return "an empty array";
  const widths = new Set(items.map((item) => (Array.isArray(item) ? item.length : -1)));
  const [width] = widths;
  if (widths.size === 1 && width !== undefined && width >= 0) {
    return `a ${items.length}x${width} array`;
  }
  const numbers = items.every((item) => typeof item === "number");
  const [one, many] = numbers ? ["number", "numbers"] : ["entry", "entries"];
  return items.length === 1 ? `an array of 1 ${one}` : `an array of ${items.length} ${many}`;
}

/** A call as a student would type it: `gradientDescent(x => 2 * x, 5, 0.1, 2)`. */
export function callText(call: Call): string {
  const list = (values: readonly Argument[]) => values.map((value) => describe(value)).join(", ");
  const calls = `${call.call}(${list(call.with)})`;
  if (call.thenCall === undefined) return calls;
  return `${calls}, then called with ${call.thenCall.map((values) => `(${list(values)})`).join(", ")},`;
}
