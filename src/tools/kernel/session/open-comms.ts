import type { CommMessage } from "../channel.js";
import type { Message } from "../protocol/message.js";

type Type = CommMessage["type"];

/** Which comms are open, whoever opened them. */
export class OpenComms {
  readonly #targets = new Map<string, string>();

  /** Takes a message that one side sent and the other took. */
  note({ type, content }: CommMessage): void {
    if (type === "comm_open") this.#targets.set(content.comm_id, content.target_name ?? "");
    if (type === "comm_close") this.#targets.delete(content.comm_id);
  }

  /** Takes all of them for closed. @returns their ids */
  forget(): string[] {
    const ids = [...this.#targets.keys()];
    this.#targets.clear();
    return ids;
  }

  /** Answers the content of a comm_info_request. @param target the only one asked for */
  info(target: unknown): Record<string, { target_name: string }> {
    const wanted = [...this.#targets].filter(([, name]) => !target || name === target);
    return Object.fromEntries(wanted.map(([id, target_name]) => [id, { target_name }]));
  }
}

/** A front end's message as cells take it. */
export function commMessage({ header, content, metadata, buffers = [] }: Message): CommMessage {
  const { comm_id, target_name, data } = content;
  return {
    type: header.msg_type as Type,
    content: {
      comm_id: String(comm_id),
      ...(typeof target_name === "string" ? { target_name } : {}),
      data: typeof data === "object" && data !== null ? { ...data } : {},
    },
    metadata,
    buffers: buffers.map((bytes) => Buffer.from(bytes).toString("base64")),
  };
}
