import type { IncomingMessage } from "node:http";
import { type Answer, HttpError } from "./answer.js";

/** A request with its address taken apart. */
export interface Request {
  readonly message: IncomingMessage;
  readonly query: URLSearchParams;
  /** The part of the address that `:name` in the route stands for. */
  part(name: string): string;
  /** The parts that `*` in the route stands for, each decoded. */
  readonly rest: readonly string[];
}

export type Handler = (request: Request) => Answer | Promise<Answer>;

interface Route {
  readonly method: string;
  readonly pattern: readonly string[];
  readonly handler: Handler;
}

/** Finds who answers a request. Routes are tried in the order in which they were added. */
export class Router {
  readonly #routes: Route[] = [];

  /** @param pattern like `/api/kernels/:id`; one `*` stands for any number of parts */
  on(method: string, pattern: string, handler: Handler): this {
    this.#routes.push({ method, pattern: pattern.split("/").slice(1), handler });
    return this;
  }

  /** @throws HttpError 404 or 405 where no route fits, 400 for an address that can't be read */
  async answer(message: IncomingMessage): Promise<Answer> {
    const { parts, query } = addressOf(message);
    let known = false;
    for (const { method, pattern, handler } of this.#routes) {
      const match = matchParts(pattern, parts);
      if (match === undefined) continue;
      known = true;
      if (method !== message.method) continue;
      const { named, rest } = match;
      return handler({ message, query, rest, part: (name) => named.get(name) ?? "" });
    }
    throw known
      ? new HttpError(405, `${message.method}: not allowed here`)
      : new HttpError(404, "there is no such page");
  }
}

/** The parts of an address: each is decoded once, after the address was cut at its slashes. */
export function addressOf(message: Pick<IncomingMessage, "url">): {
  path: string;
  parts: string[];
  query: URLSearchParams;
} {
  const [path = "", ...query] = (message.url ?? "/").split("?");
  if (!path.startsWith("/")) throw new HttpError(400, "the address does not begin with a slash");
  let parts: string[];
  try {
    parts = path.slice(1).split("/").map(decodeURIComponent);
  } catch {
    throw new HttpError(400, "the address is not encoded as it should be");
  }
  return { path, parts, query: new URLSearchParams(query.join("?")) };
}

function matchParts(pattern: readonly string[], parts: readonly string[]) {
  const star = pattern.indexOf("*");
  if (star < 0 && pattern.length !== parts.length) return undefined;
  const [head, tail] = star < 0 ? [pattern, []] : [pattern.slice(0, star), pattern.slice(star + 1)];
  const between = parts.length - tail.length;
  if (between < head.length) return undefined;
  const named = new Map<string, string>();
  const fits = (wanted: readonly string[], got: readonly string[]) =>
    wanted.every((part, i) => {
      if (!part.startsWith(":")) return part === got[i];
      named.set(part.slice(1), got[i] ?? "");
      return got[i] !== "";
    });
  if (!fits(head, parts) || !fits(tail, parts.slice(between))) return undefined;
  return { named, rest: parts.slice(head.length, between).filter((part) => part !== "") };
}
