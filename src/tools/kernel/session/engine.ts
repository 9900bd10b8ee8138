import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { getHeapStatistics } from "node:v8";
import {
  type CellError,
  type CommMessage,
  EVENTS_FD,
  type Event,
  type InputAnswer,
  NO_ANSWER,
  type Operation,
  type Operations,
  type Outcome,
  type Output,
  REQUESTS_FD,
  type Request,
} from "../channel.js";
import { readEvents } from "./events.js";
import { OutputCap } from "./output-cap.js";

export interface EngineOptions {
  /** The folder in which cells run: the notebook's. */
  folder: string;
  /** Takes what the user's code prints and displays, also after its cell has ended. */
  onOutput(output: Output): void;
  /** The process is lost, and with it all variables and whatever listened. */
  onLost?(): void;
  /** Asks the user for a line; where this is missing, nobody can be asked. */
  onInput?(prompt: string, password: boolean): Promise<InputAnswer>;
}

interface Waiting {
  kind: Operation;
  resolve(answer: unknown): void;
}

const NODE_OPTIONS = [
  // Ending code from outside leaves Node's record of asynchronous calls unbalanced.
  "--no-force-async-hooks-checks",
  // The compiler makes much garbage while it loads.
  "--max-semi-space-size=32",
];
const NOBODY = "the notebook runs by itself, with nobody to ask for input";
/** How long an interrupted cell may go on before its process is ended, in milliseconds. */
const PATIENCE = { running: 900, compiling: 15_000 };

/**
 * The process that runs a session's cells, seen from outside. It lives in a process of its own, so
 * that whatever a cell does, its kernel can still listen, answer and stop it.
 */
export class Engine {
  readonly #options: EngineOptions;

  #child: ChildProcess | undefined;
  #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #running = false;
  #impatience: NodeJS.Timeout | undefined;
  #ready = false;
  readonly #awaitingStart: (() => void)[] = [];
  #stopped = false;
  #closed = false;
  #complaints = "";

  readonly #output: OutputCap;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#output = new OutputCap((output) => options.onOutput(output));
  }

  /** Starts the process, which then loads the compiler. Every other method does this as well. */
  start(): void {
    if (this.#child !== undefined) return;
    const child = spawn(process.execPath, [...NODE_OPTIONS, processFile()], {
      cwd: this.#options.folder,
      stdio: ["ignore", "pipe", "pipe", "pipe", "pipe"],
      detached: process.platform !== "win32",
    });
    this.#child = child;
    this.#ready = false;
    this.#stopped = false;
    this.#complaints = "";
    this.#passOn(child.stdout, "stdout");
    this.#passOn(child.stderr, "stderr");
    const events = child.stdio[EVENTS_FD] as Readable;
    readEvents(events, (event) => this.#take(event));
    child.stdio[REQUESTS_FD]?.on("error", () => {});
    child.on("error", (error) => this.#died(child, error.message));
    child.on("close", (code, signal) => this.#died(child, signal ?? `exit status ${code}`));
  }

  /** Waits until the compiler is loaded, or the process could not be started. */
  async ready(): Promise<void> {
    this.start();
    if (this.#ready) return;
    await new Promise<void>((resolve) => this.#awaitingStart.push(resolve));
  }

  /** Runs a cell. The outcome says what went wrong, also when the process is lost. */
  execute(code: string, count: number): Promise<Outcome> {
    this.#output.begin();
    return this.#ask("execute", { code, count });
  }

  complete(code: string, cursor: number): Promise<Operations["complete"]["answer"]> {
    return this.#ask("complete", { code, cursor });
  }

  inspect(code: string, cursor: number): Promise<Operations["inspect"]["answer"]> {
    return this.#ask("inspect", { code, cursor });
  }

  isComplete(code: string): Promise<Operations["isComplete"]["answer"]> {
    return this.#ask("isComplete", { code });
  }

  /** Hands on a front end's message. @returns false for a comm that nobody knows */
  comm(message: CommMessage): Promise<boolean> {
    return this.#ask("comm", { message });
  }

  /** Stops the running cell; its process is ended where it can't be stopped otherwise. */
  interrupt(): void {
    const child = this.#child;
    if (child === undefined || this.#waiting.size === 0) return;
    this.#send({ kind: "interrupt" });
    clearTimeout(this.#impatience);
    const patience = this.#running ? PATIENCE.running : PATIENCE.compiling;
    this.#impatience = setTimeout(() => {
      this.#stopped = true;
      kill(child);
    }, patience);
  }

  /** Ends the process. What waits for it is answered with an error. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#output.begin();
    const child = this.#child;
    if (child === undefined) return;
    const closed = new Promise((resolve) => child.once("close", resolve));
    kill(child);
    await closed;
  }

  #ask<K extends Operation>(kind: K, ask: Operations[K]["ask"]): Promise<Operations[K]["answer"]> {
    this.start();
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, { kind, resolve: resolve as Waiting["resolve"] });
      this.#send({ kind, id, ...ask } as Request);
    });
  }

  #send(request: Request): void {
    const requests = this.#child?.stdio[REQUESTS_FD] as Writable | undefined;
    requests?.write(`${JSON.stringify(request)}\n`);
  }

  #take(event: Event): void {
    if (event.kind === "running") this.#running = true;
    else if (event.kind === "ready") this.#started(true);
    else if (event.kind === "answer") this.#settle(event.id, event.answer);
    else if (event.kind === "input") void this.#askUser(event);
    else this.#output.take(event);
  }

  async #askUser({ id, prompt, password }: Extract<Event, { kind: "input" }>): Promise<void> {
    const child = this.#child;
    const answer = (await this.#options.onInput?.(prompt, password)) ?? { refused: NOBODY };
    if (this.#child === child) this.#send({ kind: "input", id, answer });
  }

  #started(ready: boolean): void {
    this.#ready = ready;
    for (const resolve of this.#awaitingStart.splice(0)) resolve();
  }

  #settle(id: number, answer: unknown): void {
    const waiting = this.#waiting.get(id);
    if (waiting?.kind === "execute" || waiting?.kind === "comm") {
      this.#running = false;
      clearTimeout(this.#impatience);
    }
    this.#waiting.delete(id);
    waiting?.resolve(answer);
  }

  /** Output that goes past JavaScript's streams, as from a program that a cell starts. */
  #passOn(pipe: Readable | null, name: "stdout" | "stderr"): void {
    pipe?.setEncoding("utf8").on("data", (text: string) => {
      const dump = name === "stderr" ? DUMP.exec(this.#complaints + text) : null;
      this.#complaints = (this.#complaints + text).slice(-20_000);
      if (dump === null) this.#output.take({ kind: "stream", name, text });
    });
  }

  #sessionLost(how: string): CellError {
    const after = "variables are lost, the session starts anew";
    if (DUMP.test(this.#complaints)) {
      const gigabytes = (getHeapStatistics().heap_size_limit / 2 ** 30).toFixed(1);
      return plainError("OutOfMemory", `memory ran out at ${gigabytes} GB; ${after}`);
    }
    const why = this.#stopped
      ? "the cell could not be stopped, so its process was ended"
      : `the cell's process ended (${how})`;
    return plainError("SessionLost", `${why}; ${after}`);
  }

  #died(child: ChildProcess, how: string): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    clearTimeout(this.#impatience);
    const lost = this.#ready ? this.#sessionLost(how) : notStarted(how, this.#complaints);
    this.#running = false;
    const waiting = [...this.#waiting];
    for (const [id, { kind }] of waiting)
      this.#settle(id, kind === "execute" ? lost : NO_ANSWER[kind]);
    if (this.#ready) this.#options.onLost?.();
    const again = this.#ready && !this.#closed;
    this.#started(false);
    if (again) this.start();
  }
}

/** What V8 writes before it gives up for want of memory. */
const DUMP = /<--- Last few GCs --->|JavaScript heap out of memory/;

/** The compiled process, also where this file runs from its source, as in tests. */
function processFile(): string {
  const beside = fileURLToPath(new URL("../platform/node/process.js", import.meta.url));
  if (existsSync(beside)) return beside;
  return fileURLToPath(
    new URL("../../../../dist/src/tools/kernel/platform/node/process.js", import.meta.url),
  );
}

function notStarted(how: string, complaints: string): CellError {
  const said = complaints.trim() === "" ? [] : complaints.trim().split("\n").slice(-8);
  const error = plainError("SessionLost", `the cells' process could not start (${how})`);
  return { ...error, traceback: [...error.traceback, ...said] };
}

function plainError(ename: string, evalue: string): CellError {
  return { status: "error", ename, evalue, traceback: [`${ename}: ${evalue}`] };
}

/** Ends a process and those it started. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}
