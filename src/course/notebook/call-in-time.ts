import { type Call, callHere, type Outcome } from "../exercise/index.js";
import { asThrown } from "./thrown.js";

/** Milliseconds that one call may take: many times what any right answer does. */
const PATIENCE = 5_000;

const WORK = Symbol.for("backprop-workbook.work");

/**
 * Makes a call as `callHere` does, and ends one that never comes to an end, where the platform has a
 * way to: Node has, a page has none.
 * @param patience milliseconds
 */
export function callInTime(
  exports: Readonly<Record<string, unknown>>,
  call: Call,
  patience = PATIENCE,
): Outcome {
  const vm = globalThis.process?.getBuiltinModule?.("node:vm");
  if (vm === undefined) return called(exports, call);
  const shared = globalThis as { [WORK]?: () => Outcome };
  shared[WORK] = () => called(exports, call);
  try {
    // A script's time limit holds for all that it calls.
    const script = `globalThis[Symbol.for(${JSON.stringify(WORK.description)})]()`;
    return vm.runInThisContext(script, { timeout: patience }) as Outcome;
  } catch (error) {
    if ((error as { code?: unknown }).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    return { kind: "out-of-time" };
  } finally {
    delete shared[WORK];
  }
}

function called(exports: Readonly<Record<string, unknown>>, call: Call): Outcome {
  let thrown: unknown;
  const outcome = callHere(exports, call, (seen) => {
    thrown = seen;
  });
  return outcome.kind === "threw" ? asThrown(outcome, thrown) : outcome;
}
