import { isRecord, Opaque, type Value } from "./value.js";
import { countedThing, describe, number } from "./words.js";

/** Why two values differ. `where` is the way into the answer, like `[2].weights`. */
export interface Difference {
  readonly kind: "wrong-type" | "wrong-shape" | "not-a-number" | "wrong-value";
  readonly where: string;
  readonly got: string;
  readonly expected: string;
}

/**
 * The first difference between an answer and what was expected, or undefined where there is none.
 * Types and shapes come first, so that a wrong length is not reported as a wrong number.
 * @param tolerance allowed error: relative to expected numbers above 1, absolute below
 */
export function compare(expected: Value, got: Value, tolerance: number): Difference | undefined {
  return compareForm(expected, got, "") ?? compareNumbers(expected, got, tolerance, "");
}

/** Types and shapes only. */
function compareForm(expected: Value, got: Value, where: string): Difference | undefined {
  const differs = (kind: Difference["kind"]): Difference => ({
    kind,
    where,
    got: typeof got === "number" || typeof got === "string" ? describe(got) : countedThing(got),
    expected: countedThing(expected),
  });
  if (Array.isArray(expected)) {
    if (!Array.isArray(got)) return differs("wrong-type");
    if (got.length !== expected.length) return differs("wrong-shape");
    return first(expected, (entry, i) => compareForm(entry, got[i], `${where}[${i}]`));
  }
  if (isRecord(expected)) {
    if (!isRecord(got)) return differs("wrong-type");
    return first(Object.entries(expected), ([name, entry]) =>
      name in got
        ? compareForm(entry, got[name], `${where}.${name}`)
        : {
            kind: "wrong-shape",
            where: `${where}.${name}`,
            got: "nothing",
            expected: countedThing(entry),
          },
    );
  }
  if (typeof got !== typeof expected || got instanceof Opaque) return differs("wrong-type");
  return undefined;
}

function compareNumbers(
  expected: Value,
  got: Value,
  tolerance: number,
  where: string,
): Difference | undefined {
  if (Array.isArray(expected) && Array.isArray(got)) {
    return first(expected, (entry, i) =>
      compareNumbers(entry, got[i], tolerance, `${where}[${i}]`),
    );
  }
  if (isRecord(expected) && isRecord(got)) {
    return first(Object.entries(expected), ([name, entry]) =>
      compareNumbers(entry, got[name], tolerance, `${where}.${name}`),
    );
  }
  if (typeof expected === "number" && typeof got === "number") {
    if (equalNumbers(expected, got, tolerance)) return undefined;
    const kind = Number.isFinite(got) ? "wrong-value" : "not-a-number";
    return { kind, where, got: number(got, expected), expected: number(expected, got) };
  }
  if (Object.is(expected, got)) return undefined;
  return { kind: "wrong-value", where, got: describe(got), expected: describe(expected) };
}

function equalNumbers(expected: number, got: number, tolerance: number): boolean {
  if (Number.isNaN(expected) || !Number.isFinite(expected)) return Object.is(expected, got);
  return Math.abs(got - expected) <= tolerance * Math.max(1, Math.abs(expected));
}

function first<Item>(
  items: readonly Item[],
  difference: (item: Item, index: number) => Difference | undefined,
): Difference | undefined {
  for (const [i, item] of items.entries()) {
    const found = difference(item, i);
    if (found !== undefined) return found;
  }
  return undefined;
}
