import type { Value } from "./value.js";

/** What came of one call of a student's function. */
export type Outcome =
  | {
      readonly kind: "value";
      readonly value: Value;
      /** The positions of the arguments that the function changed. */
      readonly changed: readonly number[];
    }
  | { readonly kind: "missing"; readonly exported: readonly string[] }
  | {
      readonly kind: "threw";
      readonly name: string;
      readonly message: string;
      /** The student's line, counted from 1. */
      readonly line?: number;
    }
  | { readonly kind: "too-long" }
  | { readonly kind: "out-of-memory" }
  /** Not tried, since a call before it ran too long. */
  | { readonly kind: "skipped" };

/** What was thrown, as an outcome. `text` was written by `encodeThrown`. */
export function threw(text: string, lineIn: (stack: string) => number | undefined): Outcome {
  const thrown = JSON.parse(text) as { name: string; message: string; stack: string };
  const line = lineIn(thrown.stack);
  const { name, message } = thrown;
  return { kind: "threw", name, message, ...(line === undefined ? {} : { line }) };
}
