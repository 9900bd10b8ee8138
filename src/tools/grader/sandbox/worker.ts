import { parentPort, workerData } from "node:worker_threads";
import { adviceOn } from "../../../course/exercise/judge/absent.js";
import { LIBRARY_ANSWER } from "../../../course/exercise/judge/library-answer.js";
import type { Assembled } from "./assemble.js";
import { StackOverflow, Thrown, TooLong } from "./failure.js";
import { Guest } from "./guest.js";
import { type Job, type LoadFailure, lineIn, type Progress, type TypeQuestion } from "./job.js";
import { mayHaveNamespaces, strip } from "./strip.js";

// Student code can read a clock only through this thread's: equal submissions get equal reports.
const moment = Date.UTC(2026, 0, 1);
Date.now = () => moment;
performance.now = () => 0;
// And its time zone only through this thread's dates: every machine lies in Greenwich.
Date.prototype.getTimezoneOffset = () => 0;
for (const part of ["FullYear", "Month", "Date", "Day", "Hours", "Minutes", "Seconds"] as const) {
  Date.prototype[`get${part}`] = Date.prototype[`getUTC${part}`];
}

/** Where the watchdog sees that student code still counts its steps. */
const ticks = new Int32Array(workerData as SharedArrayBuffer);
const onTick = () => void Atomics.add(ticks, 0, 1);

const STANDARD_TICKS = 500;

const tell = (progress: Progress) => parentPort?.postMessage(progress);

parentPort?.on("message", async (job: Job | TypeQuestion) => {
  if ("starter" in job) tell({ kind: "types", error: await typeErrorIn(job) });
  else await runJob(job);
  tell({ kind: "done" });
});

async function runJob(job: Job): Promise<void> {
  const loaded = await load(job);
  if ("guest" in loaded) {
    tell({ kind: "loaded", linesBefore: loaded.linesBefore });
    makeCalls(loaded.guest, job);
  } else {
    tell({ kind: "failed", failure: loaded });
  }
}

async function typeErrorIn(question: TypeQuestion): Promise<string | undefined> {
  try {
    const { typeError } = await import("./type-error.js");
    const { text, linesBefore } = await whole(question);
    return typeError(text, linesBefore, question.starter, question.functions);
  } catch {
    // Types are a help; a compiler that stumbles over them is none.
    return undefined;
  }
}

/** The text of a submission, with what a cell needs of others before it. */
async function whole({ source, cell }: Pick<Job, "source" | "cell">): Promise<Assembled> {
  if (cell === undefined) return { text: source, linesBefore: 0 };
  const { assemble } = await import("./assemble.js");
  return assemble(source, cell.notebook, cell.functions);
}

/** The text with its namespaces compiled, where it has any. */
async function compiled(text: string): Promise<string> {
  if (!mayHaveNamespaces(text)) return text;
  const { compileNamespaces } = await import("./namespaces.js");
  return compileNamespaces(text);
}

interface Loaded {
  readonly guest: Guest;
  readonly linesBefore: number;
}

async function load(job: Job): Promise<Loaded | LoadFailure> {
  let [text, linesBefore, code] = [job.source, 0, ""];
  try {
    ({ text, linesBefore } = await whole(job));
    code = strip(await compiled(text));
  } catch (error) {
    const message = error instanceof RangeError ? TOO_DEEP : await explained(text, linesBefore);
    return { verdict: "syntax-error", message: message ?? (error as Error).message };
  }
  try {
    const guest = await Guest.create(onTick, job.imports);
    guest.load(code, STANDARD_TICKS);
    return { guest, linesBefore };
  } catch (error) {
    if (error instanceof Thrown && error.thrown.name === "SyntaxError") {
      const message = await explained(text, linesBefore);
      if (message !== undefined) return { verdict: "syntax-error", message };
    }
    return loadFailure(error, linesBefore);
  }
}

const TOO_DEEP = "it is nested too deep to be read";

async function explained(text: string, linesBefore: number): Promise<string | undefined> {
  const { syntaxError } = await import("./syntax-error.js");
  return syntaxError(text, linesBefore);
}

function loadFailure(error: unknown, linesBefore: number): LoadFailure {
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
  if (message === "not written yet") return { verdict: "not-written", message };
  if (name === LIBRARY_ANSWER) return { verdict: "library-answer", message: `this ${message}` };
  const line = lineIn(stack, linesBefore);
  const place = line === undefined ? "" : ` on line ${line}`;
  const verdict = name === "SyntaxError" ? "syntax-error" : "threw";
  const advice = adviceOn(name, message);
  const text = `while the file was loaded${place}: ${message}${advice ? `; ${advice}` : ""}`;
  return { verdict, message: text, name };
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
