import type { Random } from "../../library/number/random.js";
import type { Value } from "./judge/value.js";

/** A function handed to a student's function. It is source text, so that it can enter a sandbox. */
export class Callback {
  /**
   * @param source an expression whose value is the function
   * @param name how it is shown in a message
   */
  constructor(
    readonly source: string,
    readonly name: string,
  ) {}
}

/** A callback from its source: `fn("x => 2 * x")`; long ones get a name to be shown by. */
export function fn(source: string, name = source): Callback {
  return new Callback(source, name);
}

/** What a check hands to a student's function: plain data and callbacks. */
export type Argument =
  | undefined
  | null
  | boolean
  | number
  | string
  | Callback
  | readonly Argument[]
  | { readonly [name: string]: Argument };

/** One call of an export. */
export interface Call {
  /** The export to call. */
  readonly call: string;
  readonly with: readonly Argument[];
  /** Where the export returns a function: the arguments of the calls of that, one after another. */
  readonly thenCall?: readonly (readonly Argument[])[];
}

/** The answers to one call, for a copy of the course that has neither reference nor mistakes. */
export interface Answers {
  readonly expected: Value;
  /** The answers of typical mistakes, with what is said of them. */
  readonly mistaken: readonly { readonly says: string; readonly answer: Value }[];
  /** How long a student's function may take, in ticks of the sandbox. */
  readonly ticks: number;
}

/** One call of a student's function, whose answer is compared with the reference's. */
export interface Check extends Omit<Call, "with"> {
  /** What it tries, in words. Students read it of hidden checks too. */
  readonly tries: string;
  /** The arguments, or how to draw them from the random numbers of this submission. */
  readonly with: readonly Argument[] | ((random: Random) => readonly Argument[]);
  /** Hidden checks are counted, but their numbers are not shown to students. */
  readonly hidden?: boolean;
  /** 1 where left out. */
  readonly points?: number;
  /** Allowed error, relative to numbers above 1 and absolute below; 1e-9 where left out. */
  readonly tolerance?: number;
  /** Where left out, the reference and the mistakes are asked. */
  readonly answers?: Answers;
}

/** A function of any signature: exports are called with what their checks say. */
export type AnyFunction = (...values: never[]) => unknown;

/** The functions that a module exports, by name. */
export type Exports = Readonly<Record<string, AnyFunction>>;

/** A typical wrong solution. A student whose answers match it is told what is wrong. */
export interface Mistake {
  /** What went wrong and what to do, as the rest of a sentence: `the step goes uphill: subtract`. */
  readonly says: string;
  /** The wrong solution: the same exports, or those that differ from the reference. */
  readonly exports: Exports;
}

/** One exercise, all of it as data. */
export interface Exercise {
  readonly id: string;
  readonly title: string;
  /** The lecture it belongs to, as the slide room names them. */
  readonly lecture: string;
  /** The number of its notebook, 1 to 12. */
  readonly notebook: number;
  readonly checks: readonly Check[];
  readonly mistakes: readonly Mistake[];
  /**
   * What of the library an answer may use, by its exports' names; `STANDARD_IMPORTS` where left out.
   * All else counts as the library's answer and not as the student's.
   */
  readonly imports?: readonly string[];
  /** From a nudge to nearly the answer. */
  readonly hints: readonly string[];
  /** How many hidden checks this copy of the course leaves out. */
  readonly withheld?: number;
}

/** Tools that answer no exercise. */
export const STANDARD_IMPORTS: readonly string[] = ["Matrix", "Random"];

/** What of the library an answer to an exercise may use. */
export function importsOf({ imports = STANDARD_IMPORTS }: Exercise): readonly string[] {
  return imports;
}

/** The points of all checks together. */
export function pointsOf(exercise: Exercise): number {
  return exercise.checks.reduce((sum, check) => sum + (check.points ?? 1), 0);
}
