import type { Value } from "./value.js";

/** What came of one call of a student's function. */
export type Outcome =
  | {
      readonly kind: "value";
      readonly value: Value;
      /** The positions of the arguments that the function changed. */
      readonly changed: readonly number[];
    }
  | {
      readonly kind: "missing";
      readonly exported: readonly string[];
      /** Whether the function is there and only not exported. */
      readonly declared?: boolean;
    }
  | {
      readonly kind: "threw";
      readonly name: string;
      readonly message: string;
      /** The student's line, counted from 1. */
      readonly line?: number;
      /** Where it was thrown, where more than a line is known: `cell 3, line 2`. */
      readonly place?: string;
    }
  | { readonly kind: "too-long" | "too-deep" | "out-of-memory" | "out-of-time" }
  /** Not tried, since a call before it ran too long. */
  | { readonly kind: "skipped" };
