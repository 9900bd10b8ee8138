import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import {
  ask,
  ourKernel,
  type RequestOptions,
  type Response,
  root,
} from "../../tools/lab/fixture.js";
import { app } from "./lab.js";

/** A lab in a process of its own, which can be killed. */
export interface ServedLab {
  readonly process: ChildProcess;
  readonly port: number;
  readonly token: string;
  readonly lasting: boolean;
  ask(path: string, options?: RequestOptions): Promise<Response>;
  kill(): Promise<void>;
}

export interface ServeOptions {
  readonly course: string;
  readonly port?: number;
  /** Shell commands that come before, like a mount; they end with the lab. */
  readonly before?: string;
}

/** Whether this user may mount in a name space of his own. */
export const canMount = spawnSync("unshare", ["-rm", "true"]).status === 0;
if (!canMount) console.log("skipped: full and read-only disks need unshare -rm");

export async function serveLab({ course, port = 0, before }: ServeOptions): Promise<ServedLab> {
  const options = { course, port, app, kernels: [["tslab", ourKernel]] };
  const command = [process.execPath, join(root, "test/system/lab/serve.mjs")];
  const args = [...command, JSON.stringify(options)];
  const child =
    before === undefined
      ? spawn(args[0] ?? "", args.slice(1))
      : spawn("unshare", ["-rm", "sh", "-ec", `${before}\nexec "$@"`, "sh", ...args]);
  let complaints = "";
  child.stderr.on("data", (text) => {
    complaints += text;
  });
  const line = await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  const said = String(line[0]);
  if (!said.startsWith("{")) throw new Error(`the lab did not start: ${complaints}`);
  const lab = JSON.parse(said);
  return {
    ...lab,
    process: child,
    ask: (path, request) => ask(lab, path, request),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, "exit");
      child.kill("SIGKILL");
      await exited;
    },
  };
}

/** The processes that a process started, and those that these started. */
export function descendants(pid: number): number[] {
  const { stdout } = spawnSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" });
  const rows = stdout
    .trim()
    .split("\n")
    .map((row) => row.trim().split(/\s+/).map(Number));
  const children = rows.filter(([, parent]) => parent === pid).map(([child]) => child ?? 0);
  return children.flatMap((child) => [child, ...descendants(child)]);
}
