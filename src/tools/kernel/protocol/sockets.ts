import { randomUUID } from "node:crypto";
import { Reply, Router, XPublisher } from "zeromq";
import { type Message, PROTOCOL_VERSION } from "./message.js";
import type { Extras, Outbox } from "./outbox.js";
import { decode, encode } from "./wire.js";

/** A connection file, as Jupyter writes it for a kernel. */
export interface Connection {
  transport: string;
  ip: string;
  key: string;
  shell_port: number;
  control_port: number;
  iopub_port: number;
  stdin_port: number;
  hb_port: number;
}

export interface Receiver {
  shell(request: Message): Promise<void>;
  control(request: Message): Promise<void>;
  /** An answer of the user's. */
  stdin(reply: Message): Promise<void>;
}

/** The first byte of what a publisher hears from a new subscriber. */
const SUBSCRIBED = 1;

interface Sender {
  send(frames: (Uint8Array | string)[]): Promise<void>;
}

/** Carries a session's messages over ZeroMQ: the five sockets of a Jupyter kernel. */
export class Sockets implements Outbox {
  readonly #connection: Connection;

  readonly #iopub = new XPublisher({ sendHighWaterMark: 0, verbosity: "allSubs" });
  readonly #shell = new Router({ sendHighWaterMark: 0 });
  readonly #control = new Router({ sendHighWaterMark: 0 });
  readonly #stdin = new Router({ mandatory: true });
  readonly #heartbeat = new Reply();
  readonly #session = randomUUID();
  /** The channel each request came on. */
  readonly #origin = new WeakMap<Message, Sender>();
  /** The last send on each socket: a ZeroMQ socket takes one at a time. */
  readonly #sent = new Map<Sender, Promise<void>>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Opens the sockets; from then on messages reach `receiver`. */
  async open(receiver: Receiver): Promise<void> {
    const { shell_port, control_port, iopub_port, stdin_port, hb_port } = this.#connection;
    await Promise.all([
      this.#iopub.bind(this.#address(iopub_port)),
      this.#shell.bind(this.#address(shell_port)),
      this.#control.bind(this.#address(control_port)),
      this.#stdin.bind(this.#address(stdin_port)),
      this.#heartbeat.bind(this.#address(hb_port)),
    ]);
    void this.#receive(this.#shell, (request) => receiver.shell(request));
    void this.#receive(this.#control, (request) => receiver.control(request));
    void this.#receive(this.#stdin, (reply) => receiver.stdin(reply));
    void this.#welcome();
    void this.#echo();
  }

  reply(request: Message, type: string, content: object): void {
    const channel = this.#origin.get(request);
    if (channel === undefined) throw new Error("a reply to a request that did not come");
    this.#send(channel, this.#message(request, request.identities, type, content));
  }

  async ask(request: Message, type: string, content: object): Promise<boolean> {
    const frames = encode(
      this.#message(request, request.identities, type, content),
      this.#connection.key,
    );
    return this.#stdin.send(frames).then(
      () => true,
      () => false,
    );
  }

  publish(parent: Message | undefined, type: string, content: object, extras?: Extras): void {
    const message = this.#message(parent, [Buffer.from(type)], type, content);
    this.#send(this.#iopub, { ...message, ...extras });
  }

  exit(): void {
    void Promise.all(this.#sent.values()).then(() => {
      // ZeroMQ hands messages over in a thread of its own.
      setTimeout(() => process.exit(0), 50);
    });
  }

  #address(port: number): string {
    const { transport, ip } = this.#connection;
    return `${transport}://${ip}${transport === "ipc" ? "-" : ":"}${port}`;
  }

  #message(
    parent: Message | undefined,
    identities: Uint8Array[],
    msg_type: string,
    content: object,
  ): Message {
    const header = {
      msg_id: randomUUID(),
      msg_type,
      username: "kernel",
      session: this.#session,
      date: new Date().toISOString(),
      version: PROTOCOL_VERSION,
    };
    const parentHeader = parent?.header ?? {};
    return { identities, header, parentHeader, metadata: {}, content: { ...content } };
  }

  #send(socket: Sender, message: Message): void {
    const frames = encode(message, this.#connection.key);
    const before = this.#sent.get(socket) ?? Promise.resolve();
    // A client that has gone away is no reason to stop.
    const sent = before.then(() => socket.send(frames)).catch(complain);
    this.#sent.set(socket, sent);
  }

  async #receive(socket: Router, take: (request: Message) => Promise<void>): Promise<void> {
    for await (const frames of socket) {
      try {
        const request = decode(frames, this.#connection.key);
        this.#origin.set(request, socket);
        void take(request).catch(complain);
      } catch (error) {
        complain(error);
      }
    }
  }

  /** Says to each new subscriber that what is published reaches it from now on. Source: JEP 65. */
  async #welcome(): Promise<void> {
    for await (const [frame] of this.#iopub) {
      if (frame === undefined || frame[0] !== SUBSCRIBED) continue;
      const subscription = frame.subarray(1).toString();
      const topic = Buffer.from(subscription || "iopub_welcome");
      this.#send(this.#iopub, this.#message(undefined, [topic], "iopub_welcome", { subscription }));
    }
  }

  async #echo(): Promise<void> {
    for await (const frames of this.#heartbeat) await this.#heartbeat.send(frames);
  }
}

/** What is wrong with a client's messages is said where the kernel was started, and no further. */
function complain(error: unknown): void {
  console.error(`kernel: ignored ${error instanceof Error ? error.message : String(error)}`);
}
