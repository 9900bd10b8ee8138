/** The notebook around a submission that is a cell: its code may need what others declare. */
export interface Notebook {
  /** The code of all its cells, in their order. */
  readonly cells: readonly string[];
  /** The index of the submission's own cell. */
  readonly place: number;
}

/** What a worker is asked to do: load a submission and make some calls of its exports. */
export interface Job {
  /** The submission, TypeScript or JavaScript. */
  readonly source: string;
  /** Set where the submission is a notebook's cell. */
  readonly cell?: {
    readonly notebook: Notebook;
    /** The functions of the cell that are called. */
    readonly functions: readonly string[];
  };
  /** What of the library it may use, by the names of exports; all where left out. */
  readonly imports?: readonly string[];
  /** The calls, as `encodeCall` wrote them. */
  readonly calls: readonly string[];
  /** How many ticks each call may take, 500 where left out. A tick is 10,000 steps. */
  readonly ticks?: readonly number[];
}

/** A question about a submission's types; its code does not run. */
export interface TypeQuestion extends Pick<Job, "source" | "cell"> {
  /** The file that the student began with. */
  readonly starter: string;
  readonly functions: readonly string[];
}

/** Why a submission could not be loaded. Lines and columns are the student's, counted from 1. */
export interface LoadFailure {
  readonly verdict:
    | "not-written"
    | "syntax-error"
    | "threw"
    | "library-answer"
    | "too-long"
    | "out-of-memory"
    | "out-of-time";
  readonly message: string;
  /** The name of the error that was thrown. */
  readonly name?: string;
}

/** What a worker reports: `ready` when it has started, then for each job the others in order. */
export type Progress =
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly failure: LoadFailure }
  /** `linesBefore` lines, put together from other cells, stand before the student's first. */
  | { readonly kind: "loaded"; readonly linesBefore: number }
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "types"; readonly error: string | undefined }
  | { readonly kind: "done" };

/** What came of one call. */
export type Answer =
  /** `text` is for `decodeReply`. */
  | { readonly kind: "reply"; readonly text: string; readonly ticks: number }
  | { readonly kind: "too-long" | "too-deep" | "out-of-memory" | "out-of-time" };

/** What can be called of a console in the sandbox; nothing is printed. */
export const CONSOLE = (
  "log info warn error debug trace assert clear table dir dirxml group groupCollapsed groupEnd " +
  "count countReset time timeLog timeEnd timeStamp profile profileEnd"
).split(" ");

/** The name of the submission in stack traces. */
export const STUDENT_FILE = "student.ts";

/** The first line of the student's own in a stack trace, below `linesBefore` others. */
export function lineIn(stack: string, linesBefore: number): number | undefined {
  for (const [, line] of stack.matchAll(new RegExp(`${STUDENT_FILE}:(\\d+)`, "g"))) {
    if (Number(line) > linesBefore) return Number(line) - linesBefore;
  }
  return undefined;
}
