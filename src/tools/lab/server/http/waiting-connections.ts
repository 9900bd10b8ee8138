import type { Server } from "node:http";
import type { Socket } from "node:net";

/** How many connections of one address may wait at once; a browser keeps six to a server. */
const MOST_WAITING = 64;

/**
 * Keeps connections that ask nothing from taking the places of those that do: of the ones that wait
 * for a request, or for its end, each address has a number, and one more ends the oldest. Whoever
 * asks quickly is never among them for long.
 */
export function limitWaiting(server: Server, most = MOST_WAITING): void {
  const byAddress = new Map<string, Set<Socket>>();
  const begin = (socket: Socket): void => {
    const address = socket.remoteAddress;
    if (address === undefined || socket.destroyed) return;
    const waiting = byAddress.get(address) ?? new Set();
    byAddress.set(address, waiting.add(socket));
    const end = () => {
      waiting.delete(socket);
      if (waiting.size === 0 && byAddress.get(address) === waiting) byAddress.delete(address);
    };
    ends.set(socket, end);
    socket.once("close", end);
    const [oldest] = waiting;
    if (waiting.size > most) oldest?.destroy();
  };
  const ends = new WeakMap<Socket, () => void>();
  const end = (socket: Socket): void => {
    const ended = ends.get(socket);
    if (ended === undefined) return;
    ended();
    socket.off("close", ended);
  };
  server.on("connection", begin);
  server.on("upgrade", ({ socket }) => end(socket));
  server.on("request", ({ socket }, response) => {
    end(socket);
    response.once("close", () => begin(socket));
  });
}
