import type { Outcome } from "../exercise/index.js";

type Threw = Extract<Outcome, { readonly kind: "threw" }>;

/** A line of a stack as the kernel writes it: `at f (cell 2, line 3, column 5)`. */
const PLACE = /^ {4}at (?:.+? \()?(.+, line \d+), column \d+\)?$/gm;

/** What was thrown, in the words and with the place that it has in a cell of its own. */
export function asThrown(outcome: Threw, thrown: unknown): Threw {
  if (!(thrown instanceof Error)) return { ...outcome, message: inspected(thrown) };
  const place = placeIn(thrown);
  const message = [outcome.message, ...fieldsOf(thrown), ...causeOf(thrown)].join("; ");
  return { ...outcome, message, ...(place === undefined ? {} : { place }) };
}

/** The last call in a cell, or else in a file: a library's own line tells a student little. */
function placeIn({ stack = "" }: Error): string | undefined {
  const places = Array.from(String(stack).matchAll(PLACE), ([, place = ""]) => place);
  return places.find((place) => place.startsWith("cell ")) ?? places[0];
}

function fieldsOf(error: Error): string[] {
  const { name, message, stack, cause, errors, ...fields } = error as Error & { errors?: unknown };
  return Object.keys(fields).length === 0 ? [] : [`with ${inspected(fields)}`];
}

function causeOf({ cause }: Error): string[] {
  if (cause === undefined) return [];
  return [`caused by ${cause instanceof Error ? String(cause) : inspected(cause)}`];
}

function inspected(value: unknown): string {
  const util = globalThis.process?.getBuiltinModule?.("node:util");
  try {
    return util === undefined ? String(value) : util.inspect(value, { breakLength: Infinity });
  } catch {
    return "what cannot be shown";
  }
}
