/** The kernel as Jupyter starts it: `node main.js <connection file>`. */
import { readFileSync } from "node:fs";
import type { Connection } from "../protocol/sockets.js";
import { Engine } from "./engine.js";
import { Session } from "./session.js";

const [, , connectionFile] = process.argv;
if (connectionFile === undefined) {
  console.error("kernel: expected the connection file that Jupyter writes as the one argument");
  process.exit(2);
}
const connection: Connection = JSON.parse(readFileSync(connectionFile, "utf8"));

const engine: Engine = new Engine({
  folder: process.cwd(),
  onOutput: (output) => session.output(output),
  onLost: () => session.lost(),
  onInput: (prompt, password) => session.input(prompt, password),
});
// The cells' process loads its compiler while this one loads ZeroMQ.
engine.start();
const { Sockets } = await import("../protocol/sockets.js");
const sockets = new Sockets(connection);
const session: Session = new Session(engine, sockets);
await sockets.open(session);
session.start();

process.on("SIGINT", () => session.interrupt());
process.on("SIGTERM", () => process.exit(0));
process.on("exit", () => void engine.close());
exitWithParent();

/** Jupyter says who started the kernel; without its server a kernel must not live on. */
function exitWithParent(): void {
  const server = process.env.JPY_PARENT_PID;
  if (server === undefined) return;
  const parent = process.ppid;
  // The server may have gone while the kernel started: who has no parent any more is init's child.
  const orphan = parent === 1 && server !== "1";
  setInterval(() => {
    if (orphan || process.ppid !== parent) process.exit(0);
  }, 1000).unref();
}
