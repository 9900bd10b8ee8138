import { cpSync, existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import WebSocket from "ws";
import {
  BuildError,
  buildApp,
  type Lab,
  type LabOptions,
  startLab,
} from "../../../src/tools/lab/index.js";
import { temporaryFolder } from "../../temporary-folder.js";
import { ourKernel, root } from "../../tools/lab/fixture.js";

/** The built front end, or undefined where it can't be installed. */
export const app = await buildApp(join(root, ".workbook/lab"), () => {}).catch((error: unknown) => {
  if (!(error instanceof BuildError)) throw error;
  console.log(`skipped: ${error.message}`);
  return undefined;
});

/** A copy of the course in which students may write. */
export function copyOfTheCourse(): string {
  const course = temporaryFolder();
  for (const part of ["notebooks", "exercises", "package.json", "README.md"]) {
    cpSync(join(root, part), join(course, part), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(course, "node_modules"));
  return course;
}

export function startCourse(options: Partial<LabOptions> = {}): Promise<Lab> {
  if (app === undefined) throw new Error("the front end is not built");
  const kernels = new Map([["tslab", ourKernel]]);
  return startLab({ course: copyOfTheCourse(), app, kernels, ...options });
}

export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Whether a process is alive: one that only waits to be collected is not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync(`/proc/${pid}`) || !isZombie(pid);
  } catch {
    return false;
  }
}

function isZombie(pid: number): boolean {
  return / Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
}

/** What the tests use of Jupyter's own client. */
export interface Services {
  ServerConnection: { makeSettings(settings: object): object };
  ContentsManager: new (options: object) => Contents;
  KernelManager: new (options: object) => { ready: Promise<void>; dispose(): void };
  SessionManager: new (options: object) => Sessions;
  KernelSpecManager: new (
    options: object,
  ) => {
    ready: Promise<void>;
    specs: { default: string; kernelspecs: Record<string, { display_name: string }> };
    dispose(): void;
  };
  SettingManager: new (
    options: object,
  ) => {
    fetch(id: string): Promise<{ raw: string; schema: { properties: object } }>;
    save(id: string, raw: string): Promise<void>;
    list(): Promise<{ ids: string[] }>;
  };
  WorkspaceManager: new (
    options: object,
  ) => {
    save(id: string, workspace: object): Promise<void>;
    fetch(id: string): Promise<object>;
  };
}

export interface Model {
  name: string;
  path: string;
  type: string;
  content: unknown;
  hash?: string;
  last_modified: string;
}

export interface Contents {
  get(path: string, options?: object): Promise<Model>;
  save(path: string, options: object): Promise<Model>;
  newUntitled(options: object): Promise<Model>;
  copy(from: string, folder: string): Promise<Model>;
  rename(from: string, to: string): Promise<Model>;
  delete(path: string): Promise<void>;
  createCheckpoint(path: string): Promise<{ id: string }>;
  listCheckpoints(path: string): Promise<{ id: string }[]>;
  restoreCheckpoint(path: string, id: string): Promise<void>;
}

export interface Sessions {
  ready: Promise<void>;
  startNew(options: object): Promise<Session>;
  shutdownAll(): Promise<void>;
  dispose(): void;
}

export interface Session {
  id: string;
  path: string;
  kernel: KernelConnection;
  setPath(path: string): Promise<void>;
  shutdown(): Promise<void>;
}

interface Signal<T> {
  connect(slot: (sender: unknown, value: T) => void): void;
}

export interface Reply {
  content: { status: string; [key: string]: unknown };
}

export interface KernelMessage {
  header: { msg_type: string };
  content: Record<string, unknown>;
}

export interface KernelConnection {
  id: string;
  status: string;
  connectionStatus: string;
  statusChanged: Signal<string>;
  info: Promise<{ language_info: { name: string } }>;
  requestExecute(content: { code: string }): {
    done: Promise<Reply>;
    onIOPub: (message: KernelMessage) => void;
  };
  requestComplete(content: object): Promise<Reply>;
  interrupt(): Promise<void>;
  restart(): Promise<void>;
}

/** Jupyter's own client, from the front end's packages. */
export function services(): Services {
  return createRequire(join(root, "src/tools/lab/app/package.json"))("@jupyterlab/services");
}

/** How the client reaches a lab. */
export function settingsFor(lab: Lab): object {
  const headers = { Authorization: `token ${lab.token}` };
  class SignedIn extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers });
      this.binaryType = "arraybuffer";
    }
  }
  return services().ServerConnection.makeSettings({
    baseUrl: `http://127.0.0.1:${lab.port}/`,
    wsUrl: `ws://127.0.0.1:${lab.port}/`,
    appUrl: "/lab",
    token: lab.token,
    appendToken: false,
    fetch,
    Request,
    Headers,
    WebSocket: SignedIn,
  });
}
