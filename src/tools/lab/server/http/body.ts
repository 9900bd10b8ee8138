import type { IncomingMessage } from "node:http";
import { parseKeepingNumbers } from "../../../files/python-number.js";
import { HttpError } from "./answer.js";

/** The largest body of a request, in bytes: a notebook full of figures is a tenth of it. */
export const LARGEST_BODY = 100_000_000;

/**
 * Reads a body that is a JSON object, its numbers as they are written; an empty one is `{}`.
 * @throws HttpError 413 for one that is too large, 400 for one that is no JSON object
 */
export async function readJson(
  message: IncomingMessage,
  largest = LARGEST_BODY,
): Promise<Record<string, unknown>> {
  const text = (await readBody(message, largest)).toString("utf8");
  if (text.trim() === "") return {};
  let value: unknown;
  try {
    value = parseKeepingNumbers(text);
  } catch {
    throw new HttpError(400, "body: expected JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new HttpError(400, "body: expected a JSON object");
  }
  return value as Record<string, unknown>;
}

async function readBody(message: IncomingMessage, largest: number): Promise<Buffer> {
  const tooLarge = new HttpError(413, `body: expected at most ${megabytes(largest)}`);
  if (Number(message.headers["content-length"] ?? 0) > largest) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.length;
    if (size > largest) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A size as people read it. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
