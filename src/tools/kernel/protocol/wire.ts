import { createHmac, timingSafeEqual } from "node:crypto";
import type { Header, Message } from "./message.js";

const DELIMITER = "<IDS|MSG>";

/**
 * The frames of a message as they go over a socket: routing prefix, delimiter, signature, then
 * header, parent header, metadata and content as JSON, then what is no JSON.
 * Source: jupyter-client, "The wire protocol".
 * @param key the connection's secret; an empty one means that nothing is signed
 */
export function encode(message: Message, key: string): (Uint8Array | string)[] {
  const { identities, header, parentHeader, metadata, content } = message;
  const parts = [header, parentHeader, metadata, content].map((part) => JSON.stringify(part));
  return [...identities, DELIMITER, signature(parts, key), ...parts, ...(message.buffers ?? [])];
}

/** @throws Error saying what is wrong with frames that are no message, or not signed with `key` */
export function decode(frames: readonly Uint8Array[], key: string): Message {
  const texts = frames.map((frame) => Buffer.from(frame));
  const start = texts.findIndex((frame) => frame.equals(Buffer.from(DELIMITER)));
  if (start < 0) throw new Error("a message without delimiter");
  const [signed, ...rest] = texts.slice(start + 1);
  const parts = rest.slice(0, 4);
  if (signed === undefined || parts.length < 4) throw new Error("a message with parts missing");
  const expected = Buffer.from(signature(parts, key));
  if (signed.length !== expected.length || !timingSafeEqual(signed, expected)) {
    throw new Error("a message with a wrong signature");
  }
  const [header, parentHeader, metadata, content] = parts.map(parseObject);
  if (typeof header?.msg_type !== "string" || typeof header.msg_id !== "string") {
    throw new Error("a message without type or id");
  }
  return {
    identities: frames.slice(0, start),
    header: header as unknown as Header,
    parentHeader: (parentHeader ?? {}) as unknown as Header,
    metadata: metadata ?? {},
    content: content ?? {},
    buffers: rest.slice(4),
  };
}

function parseObject(part: Buffer): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(part.toString());
  } catch {
    throw new Error("a message that is no JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Error("a message whose parts are no objects");
  }
  return value as Record<string, unknown>;
}

function signature(parts: readonly (Uint8Array | string)[], key: string): string {
  if (key === "") return "";
  const hash = createHmac("sha256", key);
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
