import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Answer, HttpError, html, json } from "./http/answer.js";
import type { Guard } from "./http/guard.js";
import { SECURITY_HEADERS } from "./http/headers.js";
import { addressOf, type Router } from "./http/router.js";
import { limitWaiting } from "./http/waiting-connections.js";
import { forwardPage, messagePage } from "./pages/message-page.js";

/** How many connections may be open at once; a tab has about eight. */
const MOST_CONNECTIONS = 256;

/** @throws Error with the code EADDRINUSE where the port is taken */
export async function listen(host: string, port: number): Promise<Server> {
  const server = createServer({ requestTimeout: 120_000, headersTimeout: 20_000 });
  server.maxConnections = MOST_CONNECTIONS;
  limitWaiting(server);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  return server;
}

export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** Has requests answered by the router, if the guard lets them in. */
export function serve(server: Server, guard: Guard, router: Router): void {
  server.on("request", (message, response) => {
    void answer(message, guard, router).then((answered) => send(message, response, answered));
  });
}

async function answer(message: IncomingMessage, guard: Guard, router: Router): Promise<Answer> {
  try {
    const signedIn = exchangeToken(message, guard);
    if (signedIn !== undefined) return signedIn;
    guard.checkOrigin(message);
    guard.checkSignedIn(message);
    return await router.answer(message);
  } catch (error) {
    return explain(message, error);
  }
}

/**
 * The address with the token may be followed from anywhere, as from a mail or a terminal in a page:
 * all it does is to set the cookie. The page goes on by itself, because a browser would keep the
 * cookie from a redirect that began elsewhere.
 */
function exchangeToken(message: IncomingMessage, guard: Guard): Answer | undefined {
  if (message.method !== "GET" || !message.url?.includes("token=")) return undefined;
  guard.checkHost(message);
  const { path, query } = addressOf(message);
  const cookie = guard.cookieFor(query.get("token"));
  if (cookie === undefined) return undefined;
  const { headers, ...page } = html(forwardPage(path));
  return { ...page, headers: { ...headers, "Set-Cookie": cookie } };
}

function explain(message: IncomingMessage, error: unknown): Answer {
  const known = error instanceof HttpError ? error : new HttpError(500, "the lab made a mistake");
  if (known.status === 500) console.error(error);
  const wantsPage = message.headers.accept?.includes("text/html") ?? false;
  if (wantsPage) return html(messagePage(known.status, known.message), known.status);
  const { status, message: text, reason } = known;
  return json({ message: text, reason }, status);
}

async function send(
  message: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
): Promise<void> {
  // A body that was not read is not waited for.
  if (!message.complete) response.setHeader("Connection", "close");
  response.writeHead(status, { ...SECURITY_HEADERS, ...headers });
  if (!(body instanceof Readable)) {
    response.end(body);
    return;
  }
  await pipeline(body, response).catch(() => response.destroy());
}
