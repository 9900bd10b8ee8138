/** Something about a submission that its author or the lecturer should know; never fatal. */
export interface Note {
  readonly kind:
    | "missing"
    | "not-graded"
    | "not-on-roster"
    | "double"
    | "empty"
    | "late"
    | "not-text"
    | "too-large"
    | "unreadable"
    | "unknown-exercise"
    | "moved";
  /** One sentence, with the file or cell it speaks of. */
  readonly message: string;
  readonly exercise?: string;
}
