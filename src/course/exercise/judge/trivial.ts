import { type Argument, Callback } from "../exercise.js";
import { compare } from "./compare.js";
import type { Outcome } from "./outcome.js";
import type { PlannedCheck } from "./plan.js";
import { isRecord, type Value } from "./value.js";

/** What an answer does instead of computing, as the rest of a sentence. */
export type Triviality =
  | "gives the same whatever it is asked"
  | "only hands back what it was given";

interface Answered {
  readonly check: PlannedCheck;
  readonly value: Value;
}

/**
 * The exports that do nothing: all their answers are one value, or made of one number alone, or one
 * of the arguments, though different answers are right. What such an answer gets right now and then
 * (no steps, no loss, nothing to change) it did not compute.
 */
export function trivialExports(
  planned: readonly PlannedCheck[],
  outcomes: readonly Outcome[],
): ReadonlyMap<string, Triviality> {
  const answers = new Map<string, Answered[]>();
  planned.forEach((check, i) => {
    const outcome = outcomes[i];
    if (outcome?.kind !== "value") return;
    const known = answers.get(check.call) ?? [];
    known.push({ check, value: outcome.value });
    answers.set(check.call, known);
  });
  const found = new Map<string, Triviality>();
  for (const [name, answered] of answers) {
    const triviality = trivialityOf(answered);
    if (triviality !== undefined) found.set(name, triviality);
  }
  return found;
}

function trivialityOf(answered: readonly Answered[]): Triviality | undefined {
  const values = answered.map(({ value }) => value);
  const right = answered.map(({ check }) => check.expected);
  if (areEqual(right)) return undefined;
  if (areEqual(values) || (haveOneNumber(values) && !haveOneNumber(right))) {
    return "gives the same whatever it is asked";
  }
  const most = Math.max(...answered.map(({ check }) => argumentsOf(check).length));
  const handsBack = (position: number) =>
    answered.every(({ check, value }) => isEqual(argumentsOf(check)[position], value)) &&
    !answered.every(({ check }) => isEqual(argumentsOf(check)[position], check.expected));
  const positions = Array.from({ length: most }, (_, position) => position);
  return positions.some(handsBack) ? "only hands back what it was given" : undefined;
}

/**
 * What may be handed back: the arguments; where the answer is a function, what that is given, call
 * by call.
 */
function argumentsOf({ with: given, thenCall }: PlannedCheck): readonly (Value | undefined)[] {
  if (thenCall === undefined) return given.map(asValue);
  const [first = []] = thenCall;
  return first.map((_, position) => thenCall.map((values) => asValue(values[position])));
}

/** An argument as it would come back; a callback never does. */
function asValue(argument: Argument): Value | undefined {
  if (argument instanceof Callback) return undefined;
  return argument as Value;
}

const isEqual = (a: Value, b: Value) => a !== undefined && compare(a, b, 0) === undefined;

function areEqual([first, ...others]: readonly Value[]): boolean {
  return others.length > 0 && others.every((value) => isEqual(first, value));
}

/** Whether all the numbers in some values are one and the same, and there is nothing but numbers. */
function haveOneNumber(values: readonly Value[]): boolean {
  const seen = new Set<Value>();
  const gather = (value: Value): void => {
    if (Array.isArray(value)) value.forEach(gather);
    else if (isRecord(value)) Object.values(value).forEach(gather);
    else seen.add(value === 0 ? 0 : value);
  };
  values.forEach(gather);
  const [only] = seen;
  return values.length > 1 && seen.size === 1 && typeof only === "number";
}
