import { once } from "node:events";
import { WebSocket } from "ws";
import { type Message, toBytes } from "./message.js";

/** How much is kept for a page that is not there, or not reading, in bytes. */
const MOST_KEPT = 20_000_000;
/** How long a page may not read before it is taken for gone, in milliseconds. */
const PATIENCE = 15_000;

/**
 * A page that uses a kernel. While its connection is lost, messages are kept for it: a page that
 * comes back under the same session misses nothing.
 */
export class Client {
  #socket: WebSocket | undefined;
  #kept: Buffer[] = [];
  #keptBytes = 0;

  constructor(readonly session: string) {}

  get connected(): boolean {
    return this.#socket !== undefined;
  }

  /** Takes a new connection, over which it is first told what it missed. */
  connect(socket: WebSocket): void {
    this.#socket?.terminate();
    this.#socket = socket;
    socket.once("close", () => {
      if (this.#socket === socket) this.#socket = undefined;
    });
    for (const bytes of this.#kept.splice(0)) socket.send(bytes);
    this.#keptBytes = 0;
  }

  /** Sends a message. The promise, if there is one, is kept once the page has caught up. */
  send(message: Message): Promise<void> | undefined {
    const bytes = toBytes(message);
    const socket = this.#socket;
    if (socket?.readyState !== WebSocket.OPEN) {
      this.#keep(bytes);
      return undefined;
    }
    socket.send(bytes);
    return socket.bufferedAmount > MOST_KEPT ? caughtUp(socket) : undefined;
  }

  close(): void {
    this.#socket?.close(1001);
  }

  /** Keeps the latest: what is too much loses its beginning. */
  #keep(bytes: Buffer): void {
    this.#kept.push(bytes);
    this.#keptBytes += bytes.length;
    while (this.#keptBytes > MOST_KEPT) this.#keptBytes -= this.#kept.shift()?.length ?? 0;
  }
}

async function caughtUp(socket: WebSocket): Promise<void> {
  const late = setTimeout(() => socket.terminate(), PATIENCE);
  const closed = once(socket, "close");
  while (socket.readyState === WebSocket.OPEN && socket.bufferedAmount > MOST_KEPT / 2) {
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 20))]);
  }
  clearTimeout(late);
}
