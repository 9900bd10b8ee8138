import { Agent, createServer, get, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { limitWaiting } from "../../../../../src/tools/lab/server/http/waiting-connections.js";

let server: Server;
const open: Socket[] = [];

afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy();
  server.closeAllConnections();
  server.close();
});

/** A server that lets two connections of an address wait, and answers when it is told to. */
async function start(answer: (end: () => void) => void = (end) => end()): Promise<number> {
  server = createServer((_, response) => answer(() => response.end("answered")));
  limitWaiting(server, 2);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

interface Silent {
  readonly connected: Promise<void>;
  readonly ended: Promise<void>;
}

/** A connection that sends this and then nothing. */
function silent(port: number, text: string): Silent {
  const socket = connect(port, "127.0.0.1").on("error", () => {});
  open.push(socket);
  const ended = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  const connected = new Promise<void>((resolve) =>
    socket.once("connect", () => socket.write(text, () => resolve())),
  );
  return { connected, ended };
}

function asked(port: number, agent?: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ port, host: "127.0.0.1", agent }, (answer) => {
      answer.setEncoding("utf8").on("data", resolve);
    }).on("error", reject);
  });
}

describe("limitWaiting", () => {
  it("ends the one that has waited longest, and answers the next request", async () => {
    const port = await start();
    const first = silent(port, "GET / HTTP/1.1\r\nHost: x\r\n");
    await first.connected;
    await silent(port, "").connected;
    await silent(port, "G").connected;
    await first.ended;
    expect(await asked(port)).toBe("answered");
  });

  it("ends none that is being answered, however long that takes", async () => {
    let finish = () => {};
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const port = await start((end) => {
      finish = end;
      begin();
    });
    const answer = asked(port);
    await begun;
    const others = Array.from({ length: 5 }, () => silent(port, ""));
    await Promise.all(others.map(({ connected }) => connected));
    await others[2]?.ended;
    finish();
    expect(await answer).toBe("answered");
  });

  it("counts a connection again once it was answered", async () => {
    const port = await start();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    expect(await asked(port, agent)).toBe("answered");
    const kept = Object.values(agent.freeSockets)[0]?.[0];
    const ended = new Promise((resolve) => kept?.once("close", resolve));
    await silent(port, "").connected;
    await silent(port, "").connected;
    await ended;
    agent.destroy();
  });
});
