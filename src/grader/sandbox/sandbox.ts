import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Answer, Job, LoadFailure, Progress } from "./job.js";

/** What came of a job: it could not be loaded, or its calls were made until one ran too long. */
export type JobResult = { readonly failure: LoadFailure } | { readonly answers: readonly Answer[] };

interface Waiting {
  readonly job: Job;
  readonly finish: (result: JobResult) => void;
}

/**
 * Runs submissions in worker threads, each in a JavaScript engine of its own (see `Guest`). Steps
 * are counted inside; a watchdog out here ends what escapes the counting, by ending its thread.
 */
export class Sandbox {
  private readonly waiting: Waiting[] = [];
  private readonly benches: Bench[] = [];
  private closed = false;

  /**
   * @param threads how many submissions run at the same time
   * @param patience milliseconds without progress after which a thread is ended
   */
  constructor(
    private readonly threads = availableParallelism(),
    private readonly patience = 10_000,
  ) {}

  /** Runs one job. Never rejects for what the submission does. */
  run(job: Job): Promise<JobResult> {
    if (this.closed) return Promise.reject(new Error("the sandbox is closed"));
    return new Promise((finish) => {
      this.waiting.push({ job, finish });
      this.next();
    });
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.benches.map((bench) => bench.clear()));
  }

  private next(): void {
    let idle = this.benches.find((bench) => !bench.busy);
    if (idle === undefined && this.benches.length < this.threads) {
      idle = new Bench(this.patience);
      this.benches.push(idle);
    }
    if (idle === undefined) return;
    const next = this.waiting.shift();
    if (next === undefined) return;
    void idle.run(next.job).then((result) => {
      next.finish(result);
      this.next();
    });
  }
}

/** One place where submissions run, with a thread that is replaced when it had to be ended. */
class Bench {
  busy = false;
  private worker: Worker | undefined;

  constructor(private readonly patience: number) {}

  async run(job: Job): Promise<JobResult> {
    this.busy = true;
    const worker = this.worker ?? startWorker();
    this.worker = worker;
    const answers: Answer[] = [];
    let loaded = false;
    let failure: LoadFailure | undefined;
    const ending = await new Promise<"done" | "hangs" | "died">((end) => {
      let watchdog = setTimeout(() => end("hangs"), this.patience);
      worker.removeAllListeners();
      worker.on("error", () => end("died"));
      worker.on("exit", () => end("died"));
      worker.on("message", (progress: Progress) => {
        clearTimeout(watchdog);
        watchdog = setTimeout(() => end("hangs"), this.patience);
        if (progress.kind === "loaded") loaded = true;
        if (progress.kind === "failed") failure = progress.failure;
        if (progress.kind === "answer") answers.push(progress.answer);
        if (progress.kind === "done") end("done");
        if (progress.kind === "done") clearTimeout(watchdog);
      });
      worker.postMessage(job);
    });
    if (ending !== "done") {
      await this.clear();
      const kind = ending === "hangs" ? "too-long" : "out-of-memory";
      if (loaded) answers.push({ kind });
      else failure = { verdict: kind, message: UNLOADED[kind] };
    }
    this.busy = false;
    return failure === undefined ? { answers } : { failure };
  }

  async clear(): Promise<void> {
    const worker = this.worker;
    this.worker = undefined;
    worker?.removeAllListeners();
    await worker?.terminate();
  }
}

const UNLOADED = {
  "too-long": "the file ran too long while it was loaded",
  "out-of-memory": "the file needed too much memory to be loaded",
};

function startWorker(): Worker {
  const worker = new Worker(workerFile(), {
    resourceLimits: { stackSizeMb: 32, maxOldGenerationSizeMb: 256 },
    env: {},
    stdout: true,
    stderr: true,
  });
  return worker;
}

/** The compiled worker; where this file runs uncompiled, under a test runner, the build's. */
function workerFile(): string {
  const beside = fileURLToPath(new URL("./worker.js", import.meta.url));
  if (existsSync(beside)) return beside;
  return fileURLToPath(new URL("../../../dist/src/grader/sandbox/worker.js", import.meta.url));
}
