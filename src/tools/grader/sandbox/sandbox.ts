import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Answer, Job, LoadFailure, Progress, TypeQuestion } from "./job.js";
import { Watchdog } from "./watchdog.js";

/** What came of a job: it could not be loaded, or its calls were made until one ran too long. */
export type JobResult =
  | { readonly failure: LoadFailure }
  | { readonly answers: readonly Answer[]; readonly linesBefore: number };

/** How a thread's work on something ended. */
type Ending = "done" | "out-of-time" | "out-of-memory";

/** All that a thread said about its work. */
interface Protocol {
  readonly said: readonly Progress[];
  readonly ending: Ending;
}

/** What several jobs may take together. */
export interface Allowance {
  /** Milliseconds of work that are left. */
  left: number;
}

interface Waiting {
  readonly work: Job | TypeQuestion;
  readonly allowance: Allowance;
  readonly finish: (protocol: Protocol) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Runs submissions in worker threads, each in a JavaScript engine of its own (see `Guest`). Steps
 * are counted inside; a watchdog out here ends what escapes the counting, by ending its thread.
 */
export class Sandbox {
  readonly #threads: number;
  readonly #patience: number;
  readonly #waiting: Waiting[] = [];
  readonly #benches: Bench[] = [];
  #closed = false;

  /**
   * @param threads how many submissions run at the same time
   * @param patience milliseconds of work without a counted step after which a thread is ended
   */
  constructor(threads = availableParallelism(), patience = 10_000) {
    this.#threads = threads;
    this.#patience = patience;
  }

  /** Starts a thread, so that it is there when the first job comes. */
  warm(): void {
    if (this.#benches.length === 0) this.#benches.push(new Bench(this.#patience));
    this.#benches[0]?.warm();
  }

  /**
   * Runs one job. Never rejects for what the submission does.
   * @param allowance pays for the work; where nothing is left of it, the job does not run
   */
  async run(job: Job, allowance: Allowance = UNLIMITED): Promise<JobResult> {
    return resultOf(await this.#queued(job, allowance));
  }

  /** The first type error in a submission; its code does not run. */
  async typeError(question: TypeQuestion, allowance: Allowance = UNLIMITED): Promise<TypeAnswer> {
    const { said, ending } = await this.#queued(question, allowance);
    const error = said.find((progress) => progress.kind === "types")?.error;
    return { error, timely: ending !== "out-of-time" };
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#benches.map((bench) => bench.clear()));
  }

  #queued(work: Job | TypeQuestion, allowance: Allowance): Promise<Protocol> {
    if (this.#closed) return Promise.reject(new Error("the sandbox is closed"));
    return new Promise((finish, fail) => {
      this.#waiting.push({ work, allowance, finish, fail });
      this.#next();
    });
  }

  #next(): void {
    let idle = this.#benches.find((bench) => !bench.busy);
    if (idle === undefined && this.#benches.length < this.#threads) {
      idle = new Bench(this.#patience);
      this.#benches.push(idle);
    }
    if (idle === undefined) return;
    const next = this.#waiting.shift();
    if (next === undefined) return;
    if (next.allowance.left <= 0) {
      next.finish({ said: [{ kind: "failed", failure: USED_UP }], ending: "out-of-time" });
      this.#next();
      return;
    }
    const busy = () => this.#benches.filter((bench) => bench.busy).length;
    const before = process.cpuUsage();
    const pay = () => {
      const { user, system } = process.cpuUsage(before);
      next.allowance.left -= (user + system) / 1000 / Math.max(1, busy());
    };
    void idle
      .run(next.work, busy)
      .finally(pay)
      .then(next.finish, next.fail)
      .then(() => this.#next());
  }
}

const UNLIMITED: Allowance = { left: Number.POSITIVE_INFINITY };

const USED_UP: LoadFailure = {
  verdict: "out-of-time",
  message: "not tried: the answers before it took all the time that one student's may take",
};

/** What the compiler said. */
export interface TypeAnswer {
  /** The first error, in words with its place. */
  readonly error: string | undefined;
  /** Whether it came to an end by itself. */
  readonly timely: boolean;
}

/** One place where submissions run, with a thread that is replaced when it had to be ended. */
class Bench {
  readonly #patience: number;

  busy = false;
  #thread: Promise<Thread> | undefined;

  constructor(patience: number) {
    this.#patience = patience;
  }

  warm(): void {
    this.#thread ??= startThread();
    // Who runs the first job is told.
    this.#thread.catch(() => {});
  }

  async run(work: Job | TypeQuestion, busy: () => number): Promise<Protocol> {
    this.busy = true;
    try {
      this.warm();
      const thread = await (this.#thread as Promise<Thread>);
      const said: Progress[] = [];
      const ending = await attend(thread, work, this.#patience, busy, (told) => said.push(told));
      if (ending !== "done") await this.clear();
      return { said, ending };
    } finally {
      this.busy = false;
    }
  }

  async clear(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    const started = await thread?.catch(() => undefined);
    await started?.worker.terminate();
  }
}

interface Thread {
  readonly worker: Worker;
  /** Counts the steps of student code, in ten thousands. */
  readonly ticks: Int32Array;
}

/** Gives a thread a job and passes on its progress until it is done, dies, or shows no life. */
function attend(
  { worker, ticks }: Thread,
  work: Job | TypeQuestion,
  patience: number,
  busy: () => number,
  onProgress: (progress: Progress) => void,
): Promise<Ending> {
  return new Promise((resolve) => {
    const end = (ending: Ending) => {
      watchdog.stop();
      for (const event of ["error", "exit", "message"]) worker.removeAllListeners(event);
      resolve(ending);
    };
    const watchdog = new Watchdog(ticks, patience, busy, () => end("out-of-time"));
    worker.on("error", () => end("out-of-memory"));
    worker.on("exit", () => end("out-of-memory"));
    worker.on("message", (progress: Progress) => {
      watchdog.restart();
      onProgress(progress);
      if (progress.kind === "done") end("done");
    });
    worker.postMessage(work);
  });
}

function resultOf({ said, ending }: Protocol): JobResult {
  const answers: Answer[] = [];
  let linesBefore: number | undefined;
  for (const progress of said) {
    if (progress.kind === "failed") return { failure: progress.failure };
    if (progress.kind === "loaded") linesBefore = progress.linesBefore;
    if (progress.kind === "answer") answers.push(progress.answer);
  }
  if (ending === "done") return { answers, linesBefore: linesBefore ?? 0 };
  if (linesBefore === undefined) {
    return { failure: { verdict: ending, message: UNLOADED[ending] } };
  }
  return { answers: [...answers, { kind: ending }], linesBefore };
}

const UNLOADED = {
  "out-of-time": "the file was ended by the clock while it was loaded, not by counting its steps",
  "out-of-memory": "the file needed too much memory to be loaded",
};

function startThread(): Promise<Thread> {
  const shared = new SharedArrayBuffer(4);
  const worker = new Worker(workerFile(), {
    resourceLimits: { stackSizeMb: 32, maxOldGenerationSizeMb: 256 },
    workerData: shared,
    env: {},
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", () => {
      for (const event of ["error", "exit", "message"]) worker.removeAllListeners(event);
      resolve({ worker, ticks: new Int32Array(shared) });
    });
  });
}

/** The compiled worker; where this file runs uncompiled, under a test runner, the build's. */
function workerFile(): string {
  const beside = fileURLToPath(new URL("./worker.js", import.meta.url));
  if (existsSync(beside)) return beside;
  return fileURLToPath(
    new URL("../../../../dist/src/tools/grader/sandbox/worker.js", import.meta.url),
  );
}
