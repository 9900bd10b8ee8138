import { parentPort, workerData } from "node:worker_threads";
import { Guest, StackOverflow, Thrown, TooLong } from "./guest.js";
import { type Job, type LoadFailure, lineIn, type Progress } from "./job.js";
import { strip } from "./strip.js";

// Student code can read a clock only through this thread's: equal submissions get equal reports.
const moment = Date.UTC(2026, 0, 1);
Date.now = () => moment;
performance.now = () => 0;

/** Where the watchdog sees that student code still counts its steps. */
const ticks = new Int32Array(workerData as SharedArrayBuffer);
const onTick = () => void Atomics.add(ticks, 0, 1);

const STANDARD_TICKS = 200;

const tell = (progress: Progress) => parentPort?.postMessage(progress);

parentPort?.on("message", async (job: Job) => {
  const loaded = await load(job.source);
  if (loaded instanceof Guest) {
    tell({ kind: "loaded" });
    makeCalls(loaded, job);
  } else {
    tell({ kind: "failed", failure: loaded });
  }
  tell({ kind: "done" });
});

async function load(source: string): Promise<Guest | LoadFailure> {
  try {
    const stripped = strip(source);
    if ("error" in stripped) return { verdict: "syntax-error", message: stripped.error };
    const guest = await Guest.create(onTick);
    guest.load(stripped.code, STANDARD_TICKS);
    return guest;
  } catch (error) {
    return loadFailure(error);
  }
}

function loadFailure(error: unknown): LoadFailure {
  if (error instanceof TooLong) {
    return { verdict: "too-long", message: "the file ran too long while it was loaded" };
  }
  if (error instanceof StackOverflow) {
    return {
      verdict: "threw",
      message: "functions call one another too deep while the file loads",
    };
  }
  if (!(error instanceof Thrown)) {
    return { verdict: "out-of-memory", message: "the file needed too much memory to be loaded" };
  }
  const { name, message, stack } = error.thrown;
  const line = lineIn(stack);
  const place = line === undefined ? "" : ` on line ${line}`;
  const verdict = name === "SyntaxError" ? "syntax-error" : "threw";
  return { verdict, message: `while the file was loaded${place}: ${message}` };
}

function makeCalls(guest: Guest, job: Job): void {
  for (const [i, call] of job.calls.entries()) {
    try {
      const { text, ticks } = guest.call(call, job.ticks?.[i] ?? STANDARD_TICKS);
      tell({ kind: "answer", answer: { kind: "reply", text, ticks } });
    } catch (error) {
      // The engine may be damaged now, and what ran too long once would do so again.
      tell({ kind: "answer", answer: { kind: lastAnswer(error) } });
      return;
    }
  }
}

function lastAnswer(error: unknown): "too-long" | "too-deep" | "out-of-memory" {
  if (error instanceof TooLong) return "too-long";
  return error instanceof StackOverflow ? "too-deep" : "out-of-memory";
}

tell({ kind: "ready" });
