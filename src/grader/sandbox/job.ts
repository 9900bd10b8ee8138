/** What a worker is asked to do: load a submission and make some calls of its exports. */
export interface Job {
  /** The submission, TypeScript or JavaScript. */
  readonly source: string;
  /** The calls, as `encodeCall` wrote them. */
  readonly calls: readonly string[];
  /** How many ticks each call may take, 200 where left out. A tick is 10,000 steps. */
  readonly ticks?: readonly number[];
}

/** Why a submission could not be loaded. Lines and columns are the student's, counted from 1. */
export interface LoadFailure {
  readonly verdict: "syntax-error" | "threw" | "too-long" | "out-of-memory";
  readonly message: string;
}

/** What a worker reports: `ready` when it has started, then for each job the others in order. */
export type Progress =
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly failure: LoadFailure }
  | { readonly kind: "loaded" }
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "done" };

/** What came of one call. */
export type Answer =
  /** `text` is for `decodeReply`. */
  | { readonly kind: "reply"; readonly text: string; readonly ticks: number }
  | { readonly kind: "too-long" | "too-deep" | "out-of-memory" };

/** The name of the submission in stack traces. */
export const STUDENT_FILE = "student.ts";

/** The first line of the student's own in a stack trace. */
export function lineIn(stack: string): number | undefined {
  const found = new RegExp(`${STUDENT_FILE}:(\\d+)`).exec(stack);
  return found === null ? undefined : Number(found[1]);
}
