import type { Call } from "../exercise.js";
import type { Outcome } from "./outcome.js";
import { run } from "./run.js";
import { decodeReply, encodeCall } from "./wire.js";

/**
 * Calls an export here, in this process: for code that is trusted, as the reference is, or that is
 * the user's own, as in a notebook. Never throws for what the called function does.
 * @param told is handed what the called function throws
 */
export function callHere(
  exports: Readonly<Record<string, unknown>>,
  call: Call,
  told?: (thrown: unknown) => void,
): Outcome {
  return decodeReply(run(exports, encodeCall(call), told));
}
