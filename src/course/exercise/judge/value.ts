/** A value that is no plain data: a function, a promise, an array with holes. */
export class Opaque {
  /** @param what in words, with its article: `a function` */
  constructor(readonly what: string) {}
}

/** What a student's function gave back, as far as it is looked at. */
export type Value =
  | undefined
  | null
  | boolean
  | number
  | string
  | Opaque
  | readonly Value[]
  | { readonly [name: string]: Value };

const SPECIAL = new Map<string, Value>([
  ["undefined", undefined],
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
  ["-0", -0],
]);

/** The value that `encode` wrote down, from its parsed JSON. */
export function decode(parsed: unknown): Value {
  if (Array.isArray(parsed)) return parsed.map(decode);
  if (typeof parsed !== "object" || parsed === null) return parsed as Value;
  const special = "$" in parsed ? parsed.$ : undefined;
  if (typeof special === "string") {
    return SPECIAL.has(special) ? SPECIAL.get(special) : new Opaque(special);
  }
  return Object.fromEntries(Object.entries(parsed).map(([name, entry]) => [name, decode(entry)]));
}

/** Whether a value is an object with named entries. */
export function isRecord(value: Value): value is { readonly [name: string]: Value } {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Opaque)
  );
}

/** Whether a value is a promise, which nobody waits for. */
export function isPromise(value: Value): boolean {
  return value instanceof Opaque && value.what === "a promise";
}
