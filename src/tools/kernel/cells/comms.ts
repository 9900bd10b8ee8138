import type { CommMessage } from "../channel.js";

/** What goes along with a comm's data. */
export interface CommExtras {
  metadata?: Record<string, unknown>;
  /** Bytes that JSON does not hold. */
  buffers?: readonly Uint8Array[];
}

/** What arrives over a comm. */
export interface CommArrival {
  data: Record<string, unknown>;
  metadata: Record<string, unknown>;
  buffers: Uint8Array[];
}

type Handler = (arrival: CommArrival) => void | Promise<void>;
type OpenHandler = (comm: Comm, arrival: CommArrival) => void | Promise<void>;

/**
 * Talk between the user's code and a front end, as between a widget and its view.
 * Source: jupyter-client, "Custom messages".
 */
export class Comm {
  readonly #pass: (message: CommMessage) => void;

  /** Called with each message of the front end's. */
  onMessage: Handler = () => {};
  /** Called when the front end closes the comm. */
  onClose: Handler = () => {};

  constructor(
    readonly id: string,
    readonly target: string,
    pass: (message: CommMessage) => void,
  ) {
    this.#pass = pass;
  }

  /** Sends data to the front end. */
  send(data: object, extras: CommExtras = {}): void {
    this.#pass(message("comm_msg", { comm_id: this.id, data }, extras));
  }

  /** Says that nothing more will come. */
  close(data: object = {}, extras: CommExtras = {}): void {
    this.#pass(message("comm_close", { comm_id: this.id, data }, extras));
  }
}

/** The comms of a session. */
export class Comms {
  readonly #send: (message: CommMessage) => void;

  readonly #targets = new Map<string, OpenHandler>();
  readonly #open = new Map<string, Comm>();

  /** @param send sends a message to the front end */
  constructor(send: (message: CommMessage) => void) {
    this.#send = send;
  }

  /** Opens a comm to what the front end has under the name `target`. */
  open(target: string, data: object = {}, extras: CommExtras = {}): Comm {
    const comm = this.#comm(crypto.randomUUID(), target);
    this.#send(message("comm_open", { comm_id: comm.id, target_name: target, data }, extras));
    return comm;
  }

  /** Has `handler` called with each comm that the front end opens to the name `target`. */
  register(target: string, handler: OpenHandler): void {
    this.#targets.set(target, handler);
  }

  /**
   * Takes a message of the front end's.
   * @returns false for a comm that nobody here knows
   * @throws what its handler throws
   */
  async take({ type, content, metadata, buffers }: CommMessage): Promise<boolean> {
    const bytes = buffers.map((text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0)));
    const arrival = { data: content.data, metadata, buffers: bytes };
    if (type === "comm_open") return this.#opened(content, arrival);
    const comm = this.#open.get(content.comm_id);
    if (comm === undefined) return false;
    if (type === "comm_close") this.#open.delete(comm.id);
    await (type === "comm_close" ? comm.onClose(arrival) : comm.onMessage(arrival));
    return true;
  }

  async #opened(content: CommMessage["content"], arrival: CommArrival): Promise<boolean> {
    const target = content.target_name ?? "";
    const handler = this.#targets.get(target);
    if (handler === undefined) return false;
    await handler(this.#comm(content.comm_id, target), arrival);
    return true;
  }

  #comm(id: string, target: string): Comm {
    const comm = new Comm(id, target, (sent) => {
      if (!this.#open.has(id)) throw new Error(`comm ${id}: expected an open one, it is closed`);
      if (sent.type === "comm_close") this.#open.delete(id);
      this.#send(sent);
    });
    this.#open.set(id, comm);
    return comm;
  }
}

function message(
  type: CommMessage["type"],
  content: { comm_id: string; target_name?: string; data: object },
  { metadata = {}, buffers = [] }: CommExtras,
): CommMessage {
  const texts = buffers.map((bytes) =>
    btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join("")),
  );
  return { type, content: { ...content, data: { ...content.data } }, metadata, buffers: texts };
}
