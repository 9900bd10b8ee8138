import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { oneAtATime } from "./one-at-a-time.js";

const APP = appFolder();
/** Says which lock file was installed. */
const STAMP = join(APP, "node_modules", ".installed");
/** The course's own script that draws figures, which the front end is built with. */
const FIGURES = "../../../course/figure";
/** What decides whether a build is still the right one, besides the folders of sources. */
const FILES = [
  "package.json",
  "package-lock.json",
  "plugins.json",
  "build.mjs",
  "patches.mjs",
  "licences.mjs",
  `${FIGURES}/theme.ts`,
];

/** The front end could not be installed or built; says why and what to do, in one line. */
export class BuildError extends Error {}

/** One step of a build, and its promise. */
export type Progress = (step: string, done: Promise<unknown>) => void;

/**
 * The folder of the built front end; what is missing is installed and built first.
 * @param cache the folder that builds are kept in
 * @param progress called for each step that takes time, as it begins
 * @throws BuildError
 */
export async function buildApp(cache: string, progress: Progress): Promise<string> {
  const hash = await hashOf([
    ...FILES,
    ...(await filesIn("page")),
    ...(await filesIn(`${FIGURES}/live`)),
  ]);
  const out = join(cache, `app-${hash}`);
  if (existsSync(out)) return out;
  await mkdir(cache, { recursive: true });
  await oneAtATime(join(cache, "building"), async () => {
    if (!existsSync(out)) await installAndBuild(cache, out, progress);
  });
  return out;
}

async function installAndBuild(cache: string, out: string, progress: Progress): Promise<void> {
  await install(progress);
  const unfinished = join(cache, "unfinished");
  await rm(unfinished, { recursive: true, force: true });
  const built = run(process.execPath, [join(APP, "build.mjs"), unfinished]);
  progress("Building it", built);
  await built.catch(async (error: Error) => {
    // An install that was cut off may be the cause: the next start makes a new one.
    await rm(STAMP, { force: true });
    throw new BuildError(`the lab's front end could not be built: ${cause(error)}`);
  });
  await rename(unfinished, out);
  await removeOthers(cache, out);
}

/** The front end's sources, which are not compiled into dist/; also where this file runs as one. */
function appFolder(): string {
  const beside = fileURLToPath(new URL("./app", import.meta.url));
  if (existsSync(beside)) return beside;
  return fileURLToPath(new URL("../../../../src/tools/lab/app", import.meta.url));
}

async function install(progress: Progress): Promise<void> {
  const lock = await hashOf(["package-lock.json"]);
  if ((await readFile(STAMP, "utf8").catch(() => "")) === lock) return;
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
  // npm would try for minutes what does not work without a network.
  const patience = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000"];
  const installed = npm(["ci", ...options, ...patience]);
  progress("Installing Jupyter's front end, once (about 180 MB)", installed);
  await installed.catch((error: Error) => {
    throw new BuildError(whyNotInstalled(error));
  });
  await writeFile(STAMP, lock);
}

function whyNotInstalled(error: Error): string {
  const offline = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/;
  if (!offline.test(error.message)) {
    return `the lab's front end could not be installed: ${cause(error)}`;
  }
  return (
    "the first start needs the network, for Jupyter's front end from the npm registry; connect and " +
    'start again. Without it, "npx workbook run" runs the notebooks'
  );
}

/** The line of a program's complaints that says most. */
function cause({ message }: Error): string {
  const lines = message.split("\n").filter((line) => line.trim() !== "");
  return lines.find((line) => /Error:|ERR!|error (?!code)/.test(line)) ?? lines.at(-1) ?? "";
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(APP, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => relative(APP, join(entry.parentPath, entry.name))).sort();
}

async function hashOf(files: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\0`).update(await readFile(join(APP, file)));
  return hash.digest("hex").slice(0, 16);
}

async function removeOthers(cache: string, kept: string): Promise<void> {
  const names = (await readdir(cache)).filter((name) => /^app-/.test(name));
  const others = names.map((name) => join(cache, name)).filter((path) => path !== kept);
  await Promise.all(others.map((path) => rm(path, { recursive: true, force: true })));
}

/** Runs npm: the one that runs us, or the one on the path. */
function npm(args: readonly string[]): Promise<void> {
  const own = process.env.npm_execpath;
  if (own?.endsWith("npm-cli.js")) return run(process.execPath, [own, ...args]);
  return process.platform === "win32" ? run("npm.cmd", args, true) : run("npm", args);
}

/** Runs a program in the front end's folder. @throws Error with the end of what it said */
function run(program: string, args: readonly string[], shell = false): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: APP, shell, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        said = (said + text).slice(-4000);
      });
    }
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve() : reject(new Error(said.trim()))));
  });
}
