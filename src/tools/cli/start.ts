import { existsSync } from "node:fs";
import { hostname, networkInterfaces } from "node:os";
import { isAbsolute, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import type { Lab } from "../lab/index.js";
import { Failure, UsageError } from "./failure.js";

interface StartSettings {
  port?: number;
  host?: string;
  open: boolean;
}

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const CACHE = join(ROOT, ".workbook", "lab");
/** Tried first, so that the tabs of yesterday find the lab again. */
const USUAL_PORT = 8817;
const LOOPBACK = "127.0.0.1";

export function addStartCommand(program: Command): void {
  program
    .command("start")
    .description("Open the course in Jupyter's front end; needs Node and nothing else.")
    .argument("[notebook]", "the notebook to open")
    .option("--no-open", "only start the lab and print its address")
    .option("--port <number>", "the port to listen on (default: one that is free)", port)
    .option("--host <address>", "let other machines in; whoever has the address can run programs")
    .addHelpText("after", START_EXAMPLES)
    .action(async (notebook: string | undefined, settings: StartSettings) => {
      const page = notebook === undefined ? "/" : pageOf(notebook);
      const lab = await start(settings);
      const url = lab.url.replace("/?", `${page}?`);
      await greet(url, lab, settings);
      await untilStopped(lab);
    });
}

const START_EXAMPLES = `
Examples:
  npm start
  npx workbook start notebooks/08_the_w1_w2_example.ipynb
  npm start -- --no-open --port 9000

An installed Jupyter is opened with "npx workbook jupyter".`;

async function start({ port, host }: StartSettings): Promise<Lab> {
  const { BuildError, buildApp, startLab } = await import("../lab/index.js");
  const { kernelspec } = await import("../kernel/jupyter/kernelspec.js");
  const app = await buildApp(CACHE, report).catch((error: unknown) => {
    throw error instanceof BuildError ? new Failure(error.message) : error;
  });
  const kernels = new Map([["tslab", await kernelspec()]]);
  const hosts = host === undefined ? [] : namesFor(host);
  const options = { course: ROOT, app, kernels, hosts, ...(host === undefined ? {} : { host }) };
  try {
    return await startLab({ ...options, port: port ?? USUAL_PORT });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE" && port === undefined) return startLab({ ...options, port: 0 });
    if (code === "EADDRINUSE") {
      throw new Failure(
        `--port: ${port} is taken by another program; without it, a free one is found`,
      );
    }
    if (code === "EACCES")
      throw new Failure(`--port: ${port} may not be used; take one above 1023`);
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
      throw new UsageError(`--host: expected an address of this machine, got "${host}"`);
    }
    throw error;
  }
}

/** Says what takes time, and how long it took. */
function report(step: string, done: Promise<unknown>): void {
  const started = performance.now();
  process.stderr.write(`${step} ...`);
  const dots = setInterval(() => process.stderr.write("."), 1000);
  const end = (how: string) => {
    clearInterval(dots);
    process.stderr.write(` ${how}\n`);
  };
  done.then(
    () => end(`${((performance.now() - started) / 1000).toFixed(0)} s`),
    () => end("failed"),
  );
}

async function greet(url: string, lab: Lab, { host, open }: StartSettings): Promise<void> {
  console.log(`The course is at ${url}`);
  if (!lab.lasting) {
    console.log("The course's folder is read-only: you can try everything, but nothing is saved.");
  }
  if (host !== undefined && host !== LOOPBACK) {
    console.log("Warning: whoever reaches this address and has the token can run programs here.");
  }
  const { openBrowser } = await import("./open-browser.js");
  if (open && !(await openBrowser(url, join(CACHE, "open.html")).catch(() => false))) {
    console.log("No browser was found: open the address in one.");
  }
  console.log("Ctrl-C stops it.");
}

/** Runs until Ctrl-C; a second one does not wait for the kernels. */
async function untilStopped(lab: Lab): Promise<void> {
  await new Promise<void>((stop) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.once(signal, () => stop());
  });
  for (const path of lab.unsaved()) {
    console.log(
      `\n${path} has changes that are not saved; its tab can save them at the next start.`,
    );
  }
  const running = lab.kernels.sessions.length;
  console.log(running > 0 ? "\nStopping, with the kernels of what is open." : "\nStopping.");
  await lab.close();
}

/** The page of a notebook in the course. */
function pageOf(path: string): string {
  if (!existsSync(path)) throw new Failure(`${path}: no such file`);
  const inside = relative(ROOT, resolve(path));
  if (inside.startsWith("..") || isAbsolute(inside)) {
    throw new UsageError(`notebook: expected a file in the course's folder, got ${path}`);
  }
  const kind = inside.endsWith(".ipynb") ? "notebooks" : "tree";
  return `/${kind}/${inside.split(/[\\/]/).map(encodeURIComponent).join("/")}`;
}

/** The names under which other machines may call the lab. */
function namesFor(host: string): string[] {
  if (host !== "0.0.0.0" && host !== "::") return [host.includes(":") ? `[${host}]` : host];
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return [
    hostname(),
    ...addresses.map(({ address, family }) => (family === "IPv6" ? `[${address}]` : address)),
  ];
}

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65_535) {
    throw new UsageError(`--port: expected a number from 1 to 65535, got "${text}"`);
  }
  return value;
}
