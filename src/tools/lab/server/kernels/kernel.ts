import { randomUUID } from "node:crypto";
import type { WebSocket } from "ws";
import { Client } from "./client.js";
import { KernelProcess, type Kernelspec } from "./kernel-process.js";
import { contentOf, fromBytes, headerOf, type Message, message, parentOf } from "./message.js";
import { StreamMerger } from "./stream-merger.js";

/** A kernel as Jupyter's kernels API describes it. */
export interface KernelModel {
  readonly id: string;
  readonly name: string;
  readonly last_activity: string;
  readonly execution_state: string;
  readonly connections: number;
}

/** How often a kernel that dies is started again within a minute. */
const MOST_CRASHES = 3;
const STARTS = 3;
const MINUTE = 60_000;

/** A kernel and the pages that use it. It stays the same one through restarts of its process. */
export class Kernel {
  readonly #spec: Kernelspec;
  readonly #folder: string;

  readonly id = randomUUID();
  #process: KernelProcess | undefined;
  /** What pages said while there was no process that listens. */
  #waiting: Message[] = [];
  #listening = false;
  #state = "starting";
  #lastActivity = new Date();
  #crashes: number[] = [];
  #stopped = false;
  #started = Promise.resolve();
  readonly #clients = new Map<string, Client>();
  readonly #published = new StreamMerger((message) => this.#publish(message));

  constructor(
    readonly name: string,
    spec: Kernelspec,
    folder: string,
  ) {
    this.#spec = spec;
    this.#folder = folder;
  }

  get model(): KernelModel {
    return {
      id: this.id,
      name: this.name,
      last_activity: this.#lastActivity.toISOString(),
      execution_state: this.#state,
      connections: [...this.#clients.values()].filter((client) => client.connected).length,
    };
  }

  /** Starts the process; a kernel that does not answer is started again. It never throws. */
  start(): Promise<void> {
    this.#started = this.#start();
    return this.#started;
  }

  async #start(): Promise<void> {
    this.#state = "starting";
    for (let tries = 1; !this.#stopped; tries++) {
      try {
        await this.#startOnce();
        return;
      } catch (error) {
        await this.#process?.stop();
        if (tries === STARTS) return this.#giveUp(error);
      }
    }
  }

  async #startOnce(): Promise<void> {
    const started: KernelProcess = await KernelProcess.start({
      spec: this.#spec,
      folder: this.#folder,
      onMessage: (message) => this.#fromKernel(message),
      onExit: () => {
        if (this.#process === started && this.#listening) void this.#recover();
      },
    });
    this.#process = started;
    if (this.#stopped) return started.stop();
    await started.ready();
    this.#listening = true;
    if (this.#state === "starting") this.#state = "idle";
    for (const message of this.#waiting.splice(0)) started.send(message);
  }

  /** Takes a page's connection. */
  connect(socket: WebSocket, session: string): void {
    const client = this.#clients.get(session) ?? new Client(session);
    this.#clients.set(session, client);
    client.connect(socket);
    socket.on("message", (data, isBinary) => {
      try {
        if (!isBinary || !Buffer.isBuffer(data)) throw new Error("a message that is text");
        this.#fromPage(fromBytes(data));
      } catch {
        socket.close(1003, "expected a message of the kernel's protocol");
      }
    });
  }

  async interrupt(): Promise<void> {
    this.#fromPage(message("control", "interrupt_request", {}, "lab"));
  }

  /** Ends the process and starts a new one; pages stay connected. */
  async restart(): Promise<void> {
    this.#listening = false;
    this.#waiting = [];
    await this.#process?.stop(true);
    await this.start();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#listening = false;
    await this.#process?.stop();
    // A process that was only just being made is ended as well.
    await this.#started;
    this.#state = "dead";
    for (const client of this.#clients.values()) client.close();
  }

  #fromPage(message: Message): void {
    this.#lastActivity = new Date();
    if (this.#listening) this.#process?.send(message);
    else this.#waiting.push(message);
  }

  /** Replies go to the page that asked, what is published to all. */
  async #fromKernel(message: Message): Promise<void> {
    this.#lastActivity = new Date();
    const { msg_type } = headerOf(message);
    if (msg_type === "status") this.#state = String(contentOf(message).execution_state);
    if (message.channel !== "iopub") {
      await this.#clients.get(parentOf(message).session ?? "")?.send(message);
      return;
    }
    await this.#published.take(message);
  }

  async #publish(message: Message): Promise<void> {
    await Promise.all([...this.#clients.values()].map((client) => client.send(message)));
  }

  /** Tells the pages that the kernel died, and starts it again unless it keeps dying. */
  async #recover(): Promise<void> {
    this.#listening = false;
    this.#waiting = [];
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((time) => now - time < MINUTE), now];
    if (this.#crashes.length > MOST_CRASHES) return this.#giveUp("it keeps dying");
    this.#announce("restarting");
    await this.start();
  }

  #giveUp(reason: unknown): void {
    console.error(`the kernel of ${this.#folder} is dead: ${reason}`);
    this.#announce("dead");
  }

  #announce(execution_state: string): void {
    this.#state = execution_state;
    const status = message("iopub", "status", { execution_state }, this.id);
    void this.#published.take(status);
  }
}
