import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import { HttpError } from "./http/answer.js";
import { LARGEST_BODY } from "./http/body.js";
import type { Guard } from "./http/guard.js";
import { addressOf } from "./http/router.js";
import type { Kernels } from "./kernels/kernels.js";
import { WEBSOCKET_PROTOCOL } from "./kernels/message.js";

/** How many WebSockets may be open at once; a tab has two. */
const MOST_SOCKETS = 64;
/** How often a page is asked whether it is still there, in milliseconds. */
const HEARTBEAT = 30_000;

/** Serves the WebSockets of the pages: to their kernels, and for events, of which there are none. */
export function serveSockets(server: Server, guard: Guard, kernels: Kernels): () => void {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_BODY,
    clientTracking: true,
    handleProtocols: (offered) => (offered.has(WEBSOCKET_PROTOCOL) ? WEBSOCKET_PROTOCOL : false),
  });
  server.on("upgrade", (message: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on("error", () => stream.destroy());
    try {
      guard.checkOrigin(message);
      guard.checkSignedIn(message);
      if (sockets.clients.size >= MOST_SOCKETS) throw new HttpError(503, "too many WebSockets");
      const use = userOf(message, kernels);
      sockets.handleUpgrade(message, stream, head, (socket) => {
        socket.on("error", () => socket.terminate());
        use(socket);
      });
    } catch (error) {
      const status = error instanceof HttpError ? error.status : 500;
      stream.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\n\r\n`);
    }
  });
  const heartbeat = keepAlive(sockets);
  return () => {
    clearInterval(heartbeat);
    for (const socket of sockets.clients) socket.terminate();
  };
}

/** Who takes a WebSocket. @throws HttpError for an address that has none */
function userOf(message: IncomingMessage, kernels: Kernels): (socket: WebSocket) => void {
  const { parts, query } = addressOf(message);
  const address = parts.join("/");
  if (address === "api/events/subscribe") return () => {};
  const [id = "", tail] = address.replace(/^api\/kernels\//, "").split("/");
  if (!address.startsWith("api/kernels/") || tail !== "channels") {
    throw new HttpError(404, "there is no such WebSocket");
  }
  const kernel = kernels.kernel(id);
  const protocols = (message.headers["sec-websocket-protocol"] ?? "").split(/\s*,\s*/);
  if (!protocols.includes(WEBSOCKET_PROTOCOL)) {
    throw new HttpError(400, `Sec-WebSocket-Protocol: expected ${WEBSOCKET_PROTOCOL}`);
  }
  return (socket) => kernel.connect(socket, query.get("session_id") ?? "");
}

/** A machine that was put to sleep does not close its connections. */
function keepAlive(sockets: WebSocketServer): NodeJS.Timeout {
  const silent = new WeakSet<WebSocket>();
  return setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) {
        socket.terminate();
        continue;
      }
      silent.add(socket);
      socket.once("pong", () => silent.delete(socket));
      socket.ping();
    }
  }, HEARTBEAT).unref();
}
