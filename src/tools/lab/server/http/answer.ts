import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";

/** What a request is answered with. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer | Readable;
}

/** A request that can't be answered, and why, in one line for its sender. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** A word that clients look for in some errors of Jupyter's. */
    readonly reason: string | null = null,
  ) {
    super(message);
  }
}

export function json(value: unknown, status = 200): Answer {
  const headers = { "Content-Type": "application/json", "Cache-Control": "no-store" };
  return { status, headers, body: JSON.stringify(value) };
}

export function html(body: string, status = 200): Answer {
  const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
  return { status, headers, body };
}

export const nothing: Answer = { status: 204, headers: {} };

export function redirect(location: string, headers: Record<string, string> = {}): Answer {
  return { status: 303, headers: { Location: location, "Cache-Control": "no-store", ...headers } };
}

/** A file of `size` bytes, sent as it is read. */
export function file(path: string, size: number, headers: Record<string, string>): Answer {
  return {
    status: 200,
    headers: { ...headers, "Content-Length": String(size) },
    body: createReadStream(path),
  };
}
