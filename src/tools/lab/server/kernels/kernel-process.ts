import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { Dealer, Subscriber } from "zeromq";
import { type Connection, newConnection } from "./connection.js";
import {
  type Channel,
  fromFrames,
  headerOf,
  type Message,
  message,
  parentOf,
  toFrames,
} from "./message.js";

/** How a kernel is started. Source: jupyter-client, "Kernel specs". */
export interface Kernelspec {
  readonly argv: readonly string[];
  readonly display_name: string;
  readonly language: string;
}

export interface ProcessOptions {
  readonly spec: Kernelspec;
  /** The folder in which cells run. */
  readonly folder: string;
  /** Takes what the kernel says; nothing more comes until its promise is kept. */
  onMessage(message: Message): void | Promise<void>;
  /** Called once the process is gone, unless it was told to stop. */
  onExit(how: string): void;
}

type Asking = Exclude<Channel, "iopub">;

/** How long a kernel may take to answer for the first time, and to end, in milliseconds. */
const PATIENCE = { start: 30_000, stop: 2_000 };
const SESSION = "lab";

/** One process of a kernel, from its start to its end, and the sockets to it. */
export class KernelProcess {
  readonly #options: ProcessOptions;
  readonly #connection: Connection;
  readonly #child: ChildProcess;

  readonly #dealers: Readonly<Record<Asking, Dealer>>;
  readonly #iopub = new Subscriber();
  readonly #sent = new Map<Asking, Promise<void>>();
  #heard = false;
  #stopping = false;
  #complaints = "";
  readonly exited: Promise<string>;
  /** Kept once the process is gone and what it was reached by. */
  readonly #cleared: Promise<void>;

  private constructor(options: ProcessOptions, connection: Connection, child: ChildProcess) {
    this.#options = options;
    this.#connection = connection;
    this.#child = child;
    // A kernel asks for input where the request came from: one name on all channels.
    const routingId = randomUUID();
    const dealer = () =>
      new Dealer({ routingId, linger: 0, reconnectInterval: 50, sendHighWaterMark: 0 });
    this.#dealers = { shell: dealer(), control: dealer(), stdin: dealer() };
    this.exited = new Promise((resolve) => {
      child.once("error", (error) => resolve(error.message));
      child.once("exit", (code, signal) => resolve(signal ?? `exit status ${code}`));
    });
    this.#cleared = this.exited.then((how) => this.#ended(how));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        this.#complaints = (this.#complaints + text).slice(-2000);
      });
    }
  }

  /** @returns at once; the kernel can take messages, which wait until it listens */
  static async start(options: ProcessOptions): Promise<KernelProcess> {
    const connection = await newConnection();
    const [command = "", ...args] = options.spec.argv.map((arg) =>
      arg.replace("{connection_file}", connection.file),
    );
    const child = spawn(command, args, {
      cwd: options.folder,
      stdio: ["ignore", "pipe", "pipe"],
      // The kernel ends when the process of this id does.
      env: { ...process.env, JPY_PARENT_PID: String(process.pid) },
    });
    const started = new KernelProcess(options, connection, child);
    started.#connect();
    return started;
  }

  /**
   * Waits until messages go through in both directions.
   * @throws Error that says why the kernel did not start
   */
  async ready(): Promise<void> {
    const late = Date.now() + PATIENCE.start;
    let ended: string | undefined;
    void this.exited.then((how) => {
      ended = how;
    });
    while (!this.#heard) {
      if (ended !== undefined) throw new Error(`it ended (${ended}) ${this.#complaints}`.trim());
      if (Date.now() > late) throw new Error("it did not answer");
      // Published messages are lost until the subscription has arrived: asked until one is heard.
      this.send(message("control", "kernel_info_request", {}, SESSION));
      await wait(50);
    }
  }

  send(message: Message): void {
    const channel = message.channel;
    if (channel === "iopub") return;
    const before = this.#sent.get(channel) ?? Promise.resolve();
    const frames = toFrames(message, this.#connection.key);
    // A socket takes one message at a time; one that is closed takes none, and nobody waits.
    this.#sent.set(
      channel,
      before.then(() => this.#dealers[channel].send(frames)).catch(() => {}),
    );
  }

  /** Ends the process: asked first, then made to. */
  async stop(restart = false): Promise<void> {
    this.#stopping = true;
    this.send(message("control", "shutdown_request", { restart }, SESSION));
    const kill = setTimeout(() => this.#child.kill("SIGKILL"), PATIENCE.stop);
    await this.#cleared;
    clearTimeout(kill);
  }

  #connect(): void {
    this.#iopub.connect(this.#connection.address("iopub"));
    this.#iopub.subscribe();
    void this.#receive("iopub", this.#iopub);
    for (const channel of ["shell", "control", "stdin"] as const) {
      this.#dealers[channel].connect(this.#connection.address(channel));
      void this.#receive(channel, this.#dealers[channel]);
    }
  }

  async #receive(channel: Channel, socket: AsyncIterable<Buffer[]>): Promise<void> {
    for await (const frames of socket) {
      try {
        await this.#take(fromFrames(channel, frames, this.#connection.key));
      } catch {
        // What is not signed, or no message, is not from the kernel.
      }
    }
  }

  async #take(message: Message): Promise<void> {
    if (message.channel === "iopub") this.#heard = true;
    if (parentOf(message).session === SESSION) return;
    if (["shutdown_reply", "iopub_welcome"].includes(headerOf(message).msg_type ?? "")) return;
    await this.#options.onMessage(message);
  }

  async #ended(how: string): Promise<void> {
    for (const socket of [...Object.values(this.#dealers), this.#iopub]) socket.close();
    if (!this.#stopping) this.#options.onExit(how);
    await this.#connection.remove();
  }
}
