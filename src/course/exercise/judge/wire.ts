import { type Call, Callback } from "../exercise.js";
import type { Outcome } from "./outcome.js";
import { decode } from "./value.js";

/** A call as text, for `run`. */
export function encodeCall({ call, with: given, thenCall }: Call): string {
  const written = { call, with: given, ...(thenCall === undefined ? {} : { thenCall }) };
  return JSON.stringify(written, (_, argument: unknown) => {
    if (argument instanceof Callback) return { $fn: argument.source };
    if (argument === undefined) return { $: "undefined" };
    if (typeof argument !== "number") return argument;
    return Number.isFinite(argument) && !Object.is(argument, -0)
      ? argument
      : { $: Object.is(argument, -0) ? "-0" : String(argument) };
  });
}

/**
 * What `run` wrote down. The text may come from a sandbox whose code did its worst, so it is taken
 * for no more than what such code could have answered anyway.
 * @param lineIn finds the student's line in a stack trace
 */
export function decodeReply(
  text: string,
  lineIn: (stack: string) => number | undefined = () => undefined,
): Outcome {
  const reply = JSON.parse(text) as Reply;
  switch (reply.kind) {
    case "value": {
      return { kind: "value", value: decode(reply.value), changed: reply.changed };
    }
    case "missing":
      return reply;
    case "threw": {
      const { name, message, stack } = reply.thrown;
      if (message === "out of memory") return { kind: "out-of-memory" };
      if (TOO_DEEP.test(message)) return { kind: "too-deep" };
      const line = lineIn(stack);
      return { kind: "threw", name, message, ...(line === undefined ? {} : { line }) };
    }
  }
}

/** What QuickJS and V8 say. */
const TOO_DEEP = /^(stack overflow|Maximum call stack size exceeded)$/;

type Reply =
  | { readonly kind: "value"; readonly value: unknown; readonly changed: readonly number[] }
  | { readonly kind: "missing"; readonly exported: readonly string[] }
  | {
      readonly kind: "threw";
      readonly thrown: { readonly name: string; readonly message: string; readonly stack: string };
    };
