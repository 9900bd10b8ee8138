import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";

export type Channel = "shell" | "control" | "stdin" | "iopub";

/**
 * A message on its way between a page and a kernel. Its parts stay the JSON texts they came as: the
 * server hands them on without a look at most of them.
 */
export interface Message {
  readonly channel: Channel;
  /** Header, parent header, metadata and content. */
  readonly parts: readonly [Buffer, Buffer, Buffer, Buffer];
  readonly buffers: readonly Buffer[];
}

/** The fields of a header that matter here. */
export interface Header {
  readonly msg_id?: string;
  readonly msg_type?: string;
  readonly session?: string;
}

const CHANNELS: readonly string[] = ["shell", "control", "stdin", "iopub"];

export function headerOf({ parts }: Message): Header {
  return JSON.parse(parts[0].toString());
}

export function parentOf({ parts }: Message): Header {
  return JSON.parse(parts[1].toString());
}

export function contentOf({ parts }: Message): Record<string, unknown> {
  return JSON.parse(parts[3].toString());
}

/** The same message with another content. */
export function withContent(message: Message, content: object): Message {
  const [header, parent, metadata] = message.parts;
  return { ...message, parts: [header, parent, metadata, Buffer.from(JSON.stringify(content))] };
}

/** A message of the server's own. */
export function message(
  channel: Channel,
  msg_type: string,
  content: object,
  session: string,
): Message {
  const date = new Date().toISOString();
  const msg_id = randomUUID();
  const header = { msg_id, msg_type, session, username: "lab", date, version: "5.3" };
  const parts = [header, {}, {}, content].map((part) => Buffer.from(JSON.stringify(part)));
  return { channel, parts: fourOf(parts), buffers: [] };
}

const DELIMITER = Buffer.from("<IDS|MSG>");

/**
 * The frames of a message for a kernel's socket.
 * Source: jupyter-client, "The wire protocol".
 */
export function toFrames({ parts, buffers }: Message, key: string): Buffer[] {
  return [DELIMITER, Buffer.from(signature(parts, key)), ...parts, ...buffers];
}

/** @throws Error for frames that are no message, or not signed with `key` */
export function fromFrames(channel: Channel, frames: readonly Buffer[], key: string): Message {
  const start = frames.findIndex((frame) => frame.equals(DELIMITER));
  const [signed, ...rest] = frames.slice(start + 1);
  if (start < 0 || signed === undefined) throw new Error("frames that are no message");
  const parts = fourOf(rest);
  const expected = Buffer.from(signature(parts, key));
  if (signed.length !== expected.length || !timingSafeEqual(signed, expected)) {
    throw new Error("a message that is not signed with the kernel's key");
  }
  return { channel, parts, buffers: rest.slice(4) };
}

function signature(parts: Message["parts"], key: string): string {
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}

/** The protocol of {@link toBytes}, as a page asks for it when it connects. */
export const WEBSOCKET_PROTOCOL = "v1.kernel.websocket.jupyter.org";

/**
 * A message as one WebSocket carries it: how many offsets, the offsets, then the channel and the
 * parts one after the other, from each offset to the next.
 * Source: Jupyter Server, "WebSocket kernel wire protocols".
 */
export function toBytes({ channel, parts, buffers }: Message): Buffer {
  const segments = [Buffer.from(channel), ...parts, ...buffers];
  const head = Buffer.alloc(8 * (segments.length + 2));
  head.writeBigUInt64LE(BigInt(segments.length + 1), 0);
  let offset = head.length;
  for (const [i, segment] of [...segments, Buffer.alloc(0)].entries()) {
    head.writeBigUInt64LE(BigInt(offset), 8 * (i + 1));
    offset += segment.length;
  }
  return Buffer.concat([head, ...segments]);
}

/** @throws Error for bytes that are no message */
export function fromBytes(bytes: Buffer): Message {
  const wrong = new Error("bytes that are no message");
  if (bytes.length < 8) throw wrong;
  const count = Number(bytes.readBigUInt64LE(0));
  if (!(count >= 6 && 8 * (count + 1) <= bytes.length)) throw wrong;
  const offsets = Array.from({ length: count }, (_, i) =>
    Number(bytes.readBigUInt64LE(8 * (i + 1))),
  );
  const segments = offsets.slice(0, -1).map((from, i) => {
    const to = offsets[i + 1] ?? 0;
    if (!(from >= 8 * (count + 1) && from <= to && to <= bytes.length)) throw wrong;
    return bytes.subarray(from, to);
  });
  const [channel = "", ...rest] = segments;
  if (!CHANNELS.includes(String(channel))) throw wrong;
  const parts = fourOf(rest);
  for (const part of parts) JSON.parse(part.toString());
  return { channel: String(channel) as Channel, parts, buffers: rest.slice(4) };
}

function fourOf(parts: readonly Buffer[]): Message["parts"] {
  const [header, parent, metadata, content] = parts;
  if (
    header === undefined ||
    parent === undefined ||
    metadata === undefined ||
    content === undefined
  ) {
    throw new Error("a message with parts missing");
  }
  return [header, parent, metadata, content];
}
