import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Dealer, Request, Subscriber } from "zeromq";
import type { Message } from "../../../src/tools/kernel/protocol/message.js";
import type { Connection } from "../../../src/tools/kernel/protocol/sockets.js";
import { decode, encode } from "../../../src/tools/kernel/protocol/wire.js";
import { temporaryFolder } from "../../temporary-folder.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
/** The commands that start a kernel, each followed by its connection file. */
export const OURS = ["node", join(root, "dist/src/tools/kernel/session/main.js")];
export const PLAIN_TSLAB = [
  "node",
  join(root, "node_modules/tslab/bin/tslab"),
  "kernel",
  "--config-path",
];
export const NOTEBOOKS = join(root, "notebooks");

/** A kernel process, started as Jupyter would. */
export interface KernelProcess {
  connection: Connection;
  process: ChildProcess;
  /** What it has written to its own stderr. */
  complaints(): string;
  started: number;
}

export async function startKernel(
  command: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<KernelProcess> {
  const ports = await freePorts(5);
  const connection: Connection = {
    transport: "tcp",
    ip: "127.0.0.1",
    key: randomUUID(),
    shell_port: ports[0] ?? 0,
    control_port: ports[1] ?? 0,
    iopub_port: ports[2] ?? 0,
    stdin_port: ports[3] ?? 0,
    hb_port: ports[4] ?? 0,
  };
  const file = join(temporaryFolder(), "connection.json");
  const described = { ...connection, signature_scheme: "hmac-sha256", kernel_name: "" };
  await writeFile(file, JSON.stringify(described));
  const started = performance.now();
  const [program = "", ...args] = command;
  const child = spawn(program, [...args, file], {
    cwd: options.cwd ?? NOTEBOOKS,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaints = "";
  child.stderr?.on("data", (data) => {
    complaints += String(data);
  });
  return { connection, process: child, complaints: () => complaints, started };
}

/** All that came of one request. */
export interface Answer {
  reply: Message;
  /** What was published for it, up to its idle status. */
  published: Message[];
}

/** A front end: one shell, control and iopub socket each. */
export class Client {
  readonly #shell = new Dealer({ linger: 0 });
  readonly #control = new Dealer({ linger: 0 });
  readonly #iopub = new Subscriber({ receiveHighWaterMark: 0 });
  readonly #session = randomUUID();
  readonly #replies = new Map<string, (reply: Message) => void>();
  readonly #idle = new Map<string, (published: Message[]) => void>();
  /** Everything published, for whomever. */
  readonly published: Message[] = [];

  constructor(private readonly connection: Connection) {
    const { ip, shell_port, control_port, iopub_port } = connection;
    this.#shell.connect(`tcp://${ip}:${shell_port}`);
    this.#control.connect(`tcp://${ip}:${control_port}`);
    this.#iopub.connect(`tcp://${ip}:${iopub_port}`);
    this.#iopub.subscribe();
    void this.#receiveReplies(this.#shell);
    void this.#receiveReplies(this.#control);
    void this.#receivePublished();
  }

  /** Asks until the kernel answers and its published messages arrive. */
  async ready(): Promise<Message> {
    for (;;) {
      const asked = this.ask("kernel_info_request");
      const info = await Promise.race([asked, pause(200)]);
      if (info !== undefined) return info.reply;
    }
  }

  execute(code: string, options: object = {}): Promise<Answer> {
    return this.ask("execute_request", { code, silent: false, store_history: true, ...options });
  }

  /** Sends a request, and waits for its reply and its idle status. */
  async ask(type: string, content: object = {}, channel = "shell"): Promise<Answer> {
    const request = this.message(type, content);
    const id = request.header.msg_id;
    const replied = new Promise<Message>((resolve) => this.#replies.set(id, resolve));
    const idle = new Promise<Message[]>((resolve) => this.#idle.set(id, resolve));
    await this.send(request, channel);
    const [reply, published] = await Promise.all([replied, idle]);
    return { reply, published };
  }

  /** Sends a message and waits for nothing. */
  async send(message: Message, channel = "shell", key = this.connection.key): Promise<void> {
    await this.sendFrames(encode(message, key), channel);
  }

  async sendFrames(frames: (Uint8Array | string)[], channel = "shell"): Promise<void> {
    await (channel === "shell" ? this.#shell : this.#control).send(frames);
  }

  message(msg_type: string, content: object = {}): Message {
    const header = {
      msg_id: randomUUID(),
      msg_type,
      username: "test",
      session: this.#session,
      date: new Date().toISOString(),
      version: "5.3",
    };
    return { identities: [], header, parentHeader: {}, metadata: {}, content: { ...content } };
  }

  async heartbeat(): Promise<string> {
    const socket = new Request({ linger: 0 });
    socket.connect(`tcp://${this.connection.ip}:${this.connection.hb_port}`);
    await socket.send("ping");
    const [answer] = await socket.receive();
    socket.close();
    return String(answer);
  }

  close(): void {
    this.#shell.close();
    this.#control.close();
    this.#iopub.close();
  }

  async #receiveReplies(socket: Dealer): Promise<void> {
    for await (const frames of socket) {
      const reply = decode(frames, this.connection.key);
      this.#replies.get(String(reply.parentHeader.msg_id))?.(reply);
    }
  }

  async #receivePublished(): Promise<void> {
    for await (const frames of this.#iopub) {
      const message = decode(frames, this.connection.key);
      this.published.push(message);
      if (message.content.execution_state !== "idle") continue;
      const parent = message.parentHeader.msg_id;
      const own = this.published.filter(({ parentHeader }) => parentHeader.msg_id === parent);
      this.#idle.get(String(parent))?.(own);
    }
  }
}

export function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  });
  for (const server of servers) server.close();
  return ports;
}
