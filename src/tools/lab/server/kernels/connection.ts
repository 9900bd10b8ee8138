import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a kernel and its server have to know to speak to each other. */
export interface Connection {
  /** The file that says it, for the kernel. */
  readonly file: string;
  readonly key: string;
  address(channel: "shell" | "control" | "stdin" | "iopub"): string;
  /** Takes the file and its sockets away. */
  remove(): Promise<void>;
}

const CHANNELS = ["shell", "control", "stdin", "iopub", "hb"] as const;

/**
 * Prepares a connection in a folder that only this user can enter. Sockets are files in it where
 * the system has such sockets: no one else can connect, and no port can be taken meanwhile.
 */
export async function newConnection(): Promise<Connection> {
  const folder = await mkdtemp(join(tmpdir(), "workbook-kernel-"));
  const key = randomBytes(32).toString("hex");
  const tcp = process.platform === "win32";
  const ports = tcp ? await freePorts(CHANNELS.length) : CHANNELS.map((_, i) => i + 1);
  const [transport, ip] = tcp ? ["tcp", "127.0.0.1"] : ["ipc", join(folder, "socket")];
  const portOf = (channel: (typeof CHANNELS)[number]) => ports[CHANNELS.indexOf(channel)];
  const file = join(folder, "connection.json");
  const content = {
    ...{ transport, ip, key, signature_scheme: "hmac-sha256" },
    ...Object.fromEntries(CHANNELS.map((channel) => [`${channel}_port`, portOf(channel)])),
  };
  await writeFile(file, JSON.stringify(content), { mode: 0o600 });
  return {
    file,
    key,
    address: (channel) => `${transport}://${ip}${tcp ? ":" : "-"}${portOf(channel)}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Ports that nobody listened on a moment ago. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, listen));
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

function listen(): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject).listen(0, "127.0.0.1", () => resolve(server));
  });
}
