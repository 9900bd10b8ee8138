import type {
  CommMessage,
  Completeness,
  Completions,
  InputAnswer,
  MimeBundle,
  Outcome,
  Output,
} from "../channel.js";
import { kernelInfo } from "../protocol/kernel-info.js";
import type { Message } from "../protocol/message.js";
import type { Outbox } from "../protocol/outbox.js";
import { toCharacters, toUnits } from "../protocol/text-offset.js";
import { History } from "./history.js";
import { Inputs } from "./inputs.js";
import { commMessage, OpenComms } from "./open-comms.js";

/** What a session has cells run by. */
export interface CellRunner {
  start(): void;
  execute(code: string, count: number): Promise<Outcome>;
  complete(code: string, cursor: number): Promise<Completions>;
  inspect(code: string, cursor: number): Promise<string | null>;
  isComplete(code: string): Promise<Completeness>;
  /** Hands on a front end's message. @returns false for a comm that nobody knows */
  comm(message: CommMessage): Promise<boolean>;
  interrupt(): void;
}

type Content = Record<string, unknown>;

/**
 * What a kernel does with each message. Requests on the shell channel are answered one after the
 * other, as clients count on; those on the control channel at once, also while a cell runs.
 * Source: jupyter-client, "Messaging in Jupyter", version 5.4.
 */
export class Session {
  readonly #cells: CellRunner;
  readonly #outbox: Outbox;

  readonly #history = new History();
  readonly #inputs: Inputs;
  readonly #comms = new OpenComms();
  readonly #queue: Message[] = [];
  readonly #aborted = new Set<Message>();
  #busy = false;
  #count = 0;
  /** The request that output belongs to: the cell that runs, or ran last. */
  #cell: Message | undefined;
  #silent = false;

  constructor(cells: CellRunner, outbox: Outbox) {
    this.#cells = cells;
    this.#outbox = outbox;
    this.#inputs = new Inputs(outbox);
  }

  /** Says hello, and has the compiler loaded while the client gets ready. */
  start(): void {
    this.#outbox.publish(undefined, "status", { execution_state: "starting" });
    this.#cells.start();
  }

  /** Takes a request from the shell channel. */
  async shell(request: Message): Promise<void> {
    this.#queue.push(request);
    if (this.#busy) return;
    this.#busy = true;
    for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) {
      await this.#handle(next);
    }
    this.#busy = false;
  }

  /** Takes a request from the control channel. */
  async control(request: Message): Promise<void> {
    await this.#handle(request);
  }

  /** Takes a line that the user was asked for. */
  async stdin(reply: Message): Promise<void> {
    if (reply.header.msg_type === "input_reply") this.#inputs.take(text(reply.content.value));
  }

  /** Asks the user for a line, on behalf of the cell that runs or ran last. */
  input(prompt: string, password: boolean): Promise<InputAnswer> {
    return this.#inputs.ask(this.#cell, prompt, password);
  }

  /** Stops the running cell. */
  interrupt(): void {
    this.#inputs.cancel();
    this.#cells.interrupt();
  }

  /** Takes what the user's code puts out. */
  output(output: Output): void {
    if (output.kind === "comm") this.#sendComm(output.message);
    if (output.kind === "comm" || this.#silent) return;
    const publish = (type: string, content: object) =>
      this.#outbox.publish(this.#cell, type, content);
    if (output.kind === "stream") publish("stream", { name: output.name, text: output.text });
    else if (output.kind === "clear") publish("clear_output", { wait: output.wait });
    else publish(output.update ? "update_display_data" : "display_data", output.content);
  }

  /** The cells' process is lost: whoever talks with code in it is told that it is gone. */
  lost(): void {
    for (const comm_id of this.#comms.forget()) {
      this.#outbox.publish(this.#cell, "comm_close", { comm_id, data: {} });
    }
  }

  async #handle(request: Message): Promise<void> {
    const status = (execution_state: string) =>
      this.#outbox.publish(request, "status", { execution_state });
    status("busy");
    try {
      await this.#answer(request, request.content);
    } finally {
      status("idle");
    }
  }

  async #answer(request: Message, content: Content): Promise<void> {
    const reply = (type: string, answer: object) => this.#outbox.reply(request, type, answer);
    switch (request.header.msg_type) {
      case "execute_request":
        return this.#execute(request, content);
      case "kernel_info_request":
        return reply("kernel_info_reply", kernelInfo);
      case "complete_request":
        return reply("complete_reply", await this.#complete(content));
      case "inspect_request":
        return reply("inspect_reply", await this.#inspect(content));
      case "is_complete_request": {
        const code = text(content.code);
        const complete = helpName(code) !== undefined;
        const completeness = complete ? { status: "complete" } : await this.#cells.isComplete(code);
        return reply("is_complete_reply", completeness);
      }
      case "history_request": {
        const history = this.#history.answer(content);
        return reply("history_reply", { status: "ok", history });
      }
      case "comm_open":
      case "comm_msg":
      case "comm_close":
        return this.#takeComm(request);
      case "comm_info_request": {
        const comms = this.#comms.info(content.target_name);
        return reply("comm_info_reply", { status: "ok", comms });
      }
      case "interrupt_request":
        this.interrupt();
        return reply("interrupt_reply", { status: "ok" });
      case "shutdown_request": {
        const restart = content.restart === true;
        reply("shutdown_reply", { status: "ok", restart });
        this.#outbox.publish(request, "shutdown_reply", { status: "ok", restart });
        return this.#outbox.exit();
      }
      default:
        return this.#refuse(request);
    }
  }

  /** Whoever asks something that this kernel does not do is told so, and does not wait. */
  #refuse(request: Message): void {
    const { msg_type } = request.header;
    if (!msg_type.endsWith("_request")) return;
    const evalue = `this kernel does not answer a ${msg_type}`;
    const answer = { status: "error", ename: "Unsupported", evalue, traceback: [] };
    this.#outbox.reply(request, msg_type.replace(/_request$/, "_reply"), answer);
  }

  /** What its handler puts out belongs to the message, and what comes later to the cell before. */
  async #takeComm(request: Message): Promise<void> {
    const message = commMessage(request);
    const cell = this.#cell;
    this.#cell = request;
    const known = await this.#cells.comm(message);
    this.#cell = cell;
    if (known) this.#comms.note(message);
    else if (message.type === "comm_open") {
      const { comm_id } = message.content;
      this.#outbox.publish(request, "comm_close", { comm_id, data: {} });
    }
  }

  #sendComm(message: CommMessage): void {
    this.#comms.note(message);
    const { type, content, metadata } = message;
    const buffers = message.buffers.map((text) => Buffer.from(text, "base64"));
    this.#outbox.publish(this.#cell, type, content, { metadata, buffers });
  }

  async #execute(request: Message, content: Content): Promise<void> {
    if (this.#aborted.delete(request)) {
      // It has no number: it did not run.
      return this.#outbox.reply(request, "execute_reply", { status: "aborted" });
    }
    const code = text(content.code);
    this.#inputs.cancel();
    this.#cell = request;
    this.#silent = content.silent === true;
    const stored = !this.#silent && content.store_history !== false;
    if (stored) this.#count++;
    const execution_count = this.#count;
    const entry = stored ? this.#history.add(execution_count, code) : undefined;
    if (!this.#silent) this.#outbox.publish(request, "execute_input", { code, execution_count });

    const payload = (await this.#help(code)) ?? (await this.#exit(code));
    const outcome: Outcome =
      payload === undefined ? await this.#cells.execute(code, execution_count) : { status: "ok" };
    if (outcome.status === "ok") {
      if (outcome.result !== undefined && entry !== undefined) {
        entry.result = String(outcome.result["text/plain"]);
      }
      this.#publishResult(request, execution_count, outcome.result);
      const done = { status: "ok", execution_count, user_expressions: {} };
      const content = { ...done, payload: payload === undefined ? [] : [payload] };
      return this.#outbox.reply(request, "execute_reply", content);
    }
    const { status, ...error } = outcome;
    if (!this.#silent) this.#outbox.publish(request, "error", error);
    if (content.stop_on_error !== false) this.#abortQueued();
    this.#outbox.reply(request, "execute_reply", { status, execution_count, ...error });
  }

  /** A cell that is a name and a question mark, as in IPython, opens its documentation. */
  async #help(code: string): Promise<object | undefined> {
    const name = helpName(code);
    if (name === undefined) return undefined;
    const info = (await this.#cells.inspect(name, name.length)) ?? `${name} is not known.`;
    return { source: "page", data: { "text/plain": info }, start: 0 };
  }

  /** `exit` ends a console, as in IPython, unless the name is the user's own. */
  async #exit(code: string): Promise<object | undefined> {
    const name = /^\s*(exit|quit)\s*(\(\s*\))?\s*;?\s*$/.exec(code)?.[1];
    if (name === undefined || (await this.#cells.inspect(name, name.length)) !== null) {
      return undefined;
    }
    return { source: "ask_exit", keepkernel: false };
  }

  #publishResult(request: Message, execution_count: number, data: MimeBundle | undefined): void {
    if (data === undefined || this.#silent) return;
    this.#outbox.publish(request, "execute_result", { execution_count, data, metadata: {} });
  }

  /** The cells that were sent along with one that failed are not run; those sent later are. */
  #abortQueued(): void {
    for (const request of this.#queue) {
      if (request.header.msg_type === "execute_request") this.#aborted.add(request);
    }
  }

  async #complete(content: Content): Promise<object> {
    const code = text(content.code);
    const found = await this.#cells.complete(code, cursor(content, code));
    return {
      status: "ok",
      matches: found.matches,
      cursor_start: toCharacters(code, found.start),
      cursor_end: toCharacters(code, found.end),
      metadata: {},
    };
  }

  async #inspect(content: Content): Promise<object> {
    const code = text(content.code);
    const info = await this.#cells.inspect(code, cursor(content, code));
    const data = info === null ? {} : { "text/plain": info };
    return { status: "ok", found: info !== null, data, metadata: {} };
  }
}

/** The name whose documentation is asked for: `name?`, `name??` or `?name`. */
function helpName(code: string): string | undefined {
  const asked = /^\s*(?:\?{1,2}\s*([\w$.]+)|([\w$.]+)\s*\?{1,2})\s*$/.exec(code);
  return asked?.[1] ?? asked?.[2];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function cursor(content: Content, code: string): number {
  const { cursor_pos } = content;
  return typeof cursor_pos === "number" ? toUnits(code, cursor_pos) : code.length;
}
