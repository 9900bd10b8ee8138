import { type AnyFunction, type Argument, type Call, Callback } from "../exercise.js";
import { encode, encodeThrown } from "./encode.js";
import { type Outcome, threw } from "./outcome.js";
import { decode } from "./value.js";

type Plain = (...values: unknown[]) => unknown;

/**
 * Calls an export here, in this process: for code that is trusted, as the reference is, or that is
 * the user's own, as in a notebook. Never throws for what the called function does.
 */
export function callHere(exports: Readonly<Record<string, unknown>>, call: Call): Outcome {
  const called = exports[call.call];
  if (typeof called !== "function") return { kind: "missing", exported: Object.keys(exports) };
  const values = call.with.map(build);
  const before = values.map(encode);
  try {
    let answer = (called as Plain)(...values);
    if (call.thenCall !== undefined) {
      const returned = answer as AnyFunction;
      if (typeof returned === "function") {
        answer = call.thenCall.map((further) => (returned as Plain)(...further.map(build)));
      }
    }
    const changed = values.flatMap((value, i) => (encode(value) === before[i] ? [] : [i]));
    return { kind: "value", value: decode(encode(answer)), changed };
  } catch (thrown) {
    return threw(encodeThrown(thrown), () => undefined);
  }
}

/** An argument as the function gets it: fresh arrays, callbacks compiled from their source. */
function build(argument: Argument): unknown {
  if (argument instanceof Callback) return new Function(`return (${argument.source});`)();
  if (Array.isArray(argument)) return argument.map(build);
  if (typeof argument !== "object" || argument === null) return argument;
  return Object.fromEntries(Object.entries(argument).map(([name, entry]) => [name, build(entry)]));
}
