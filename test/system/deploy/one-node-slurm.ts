import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { temporaryFolder } from "../../temporary-folder.js";

/** Debian's packages: slurm-wlm and munge. */
const PROGRAMS = ["munged", "slurmctld", "slurmd", "sbatch"];

/** Why no Slurm can be started here, or undefined where one can. */
export function whyNoSlurm(): string | undefined {
  const missing = PROGRAMS.find((name) => spawnSync("sh", ["-c", `command -v ${name}`]).status);
  if (missing !== undefined) return `there is no ${missing} (Debian: slurm-wlm, munge)`;
  return process.getuid?.() === 0 ? undefined : "only root can start Slurm";
}

/** Slurm with one node, this machine, in a folder of its own. */
export interface Slurm {
  /** Lets Slurm's commands find it. */
  readonly environment: NodeJS.ProcessEnv;
  end(): Promise<void>;
}

/** @param processors how many the node claims to have, whatever the machine has */
export async function startSlurm(processors: number): Promise<Slurm> {
  const folder = temporaryFolder();
  for (const name of ["spool", "state"]) mkdirSync(join(folder, name));
  const key = join(folder, "key");
  writeFileSync(key, randomBytes(1024), { mode: 0o600 });
  const socket = join(folder, "munge.socket");
  const configuration = join(folder, "slurm.conf");
  writeFileSync(configuration, configurationText(folder, socket, processors));
  const environment = { ...process.env, SLURM_CONF: configuration };
  const logs: string[] = [];
  const daemon = (program: string, ...words: string[]): ChildProcess => {
    const child = spawn(program, words, { env: environment, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (text: Buffer) => logs.push(`${program}: ${text}`));
    }
    return child;
  };
  // The folder is this user's alone, which munged would refuse without --force.
  const munged = daemon(
    ...(["munged", "--foreground", "--force", `--key-file=${key}`] as const),
    ...[`--socket=${socket}`, `--seed-file=${join(folder, "seed")}`],
    ...[`--pid-file=${join(folder, "munged.pid")}`, `--log-file=${join(folder, "munged.log")}`],
  );
  const controller = daemon("slurmctld", "-D");
  const node = daemon("slurmd", "-D", "-N", nodeName());
  const end = async () => {
    for (const child of [node, controller, munged]) await ended(child);
  };
  for (let tries = 0; tries < 150; tries++) {
    const { stdout } = spawnSync("sinfo", ["-h", "-o", "%t"], {
      env: environment,
      encoding: "utf8",
    });
    if (stdout.trim() === "idle") return { environment, end };
    await setTimeout(200);
  }
  await end();
  const munge = readFileSync(join(folder, "munged.log"), "utf8");
  throw new Error(`Slurm did not come up:\n${munge}\n${logs.join("")}`);
}

const nodeName = () => hostname().split(".")[0] ?? "localhost";

function configurationText(folder: string, socket: string, processors: number): string {
  return `ClusterName=workbook
SlurmctldHost=${nodeName()}(127.0.0.1)
SlurmctldPort=16817
SlurmdPort=16818
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=${socket}
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SlurmdParameters=config_overrides
SchedulerParameters=sched_interval=1,sched_min_interval=0
MpiDefault=none
NodeName=${nodeName()} NodeAddr=127.0.0.1 CPUs=${processors} RealMemory=8000
PartitionName=all Nodes=ALL Default=YES State=UP
`;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((done) => child.once("exit", done));
  child.kill("SIGTERM");
  await Promise.race([exit, setTimeout(5000)]);
  child.kill("SIGKILL");
}
