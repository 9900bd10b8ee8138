import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { basename, dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../temporary-folder.js";
import { ask, root } from "../../tools/lab/fixture.js";
import { canBrowse, launch, openNotebook, replaceSource } from "./browser.js";
import { app, isAlive, until } from "./lab.js";
import { descendants } from "./served.js";

/** The package as npm installs it, in a folder of its own; with its front end built, or without. */
function copyOfThePackage(front: "built" | "missing"): string {
  const copy = temporaryFolder();
  const parts = [
    "dist",
    "package.json",
    "notebooks",
    "exercises",
    "src/tools/kernel/jupyter",
    "src/course/figure/live",
    "src/course/figure/theme.ts",
  ];
  for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
  cpSync(join(root, "src/tools/lab/app"), join(copy, "src/tools/lab/app"), {
    recursive: true,
    filter: (path) => basename(path) !== "node_modules",
  });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  if (front === "built" && app !== undefined) {
    const built = join(copy, ".workbook/lab", basename(app));
    mkdirSync(dirname(built), { recursive: true });
    cpSync(app, built, { recursive: true });
  }
  return copy;
}

const started: ChildProcess[] = [];

interface Started {
  readonly process: ChildProcess;
  said(): string;
  readonly ended: Promise<number | null>;
}

function start(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Started {
  const command = [join(folder, "dist/src/tools/cli/main.js"), "start", ...args];
  const child = spawn(process.execPath, command, { env: { ...process.env, ...env } });
  started.push(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      text += chunk;
    });
  }
  const ended = once(child, "close").then(([code]) => code as number | null);
  return { process: child, said: () => text, ended };
}

async function address(lab: Started): Promise<{ port: number; token: string }> {
  await until(() => /token=\w{48}/.test(lab.said()) || lab.process.exitCode !== null);
  const url = new URL(/http:\S+/.exec(lab.said())?.[0] ?? "");
  return { port: Number(url.port), token: url.searchParams.get("token") ?? "" };
}

afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

describe.runIf(app !== undefined)("workbook start", () => {
  const folder = copyOfThePackage("built");

  it("prints the address of the course, and stops with its kernels on Ctrl-C", async () => {
    const lab = start(folder, ["--no-open"]);
    const { port, token } = await address(lab);
    const map = await ask({ port, token }, "/");
    expect(map.text).toContain("<h1>Backprop Workbook</h1>");
    const body = JSON.stringify({ path: "notebooks/01_feedforward_networks.ipynb" });
    expect((await ask({ port, token }, "/api/sessions", { method: "POST", body })).status).toBe(
      201,
    );
    const pid = lab.process.pid ?? 0;
    await until(() => descendants(pid).length > 1);
    const kernels = descendants(pid);
    lab.process.kill("SIGINT");
    expect(await lab.ended).toBe(0);
    expect(lab.said()).toContain("Stopping, with the kernels of what is open.");
    await until(() => !kernels.some(isAlive));
  });

  it("opens a notebook that is named", async () => {
    const notebook = join(folder, "notebooks/02_gradient_descent_in_one_dimension.ipynb");
    const lab = start(folder, ["--no-open", notebook]);
    await address(lab);
    const path = "/notebooks/notebooks/02_gradient_descent_in_one_dimension.ipynb?token=";
    expect(lab.said()).toContain(path);
  });

  it("takes another port where the usual one is taken", async () => {
    const [first, second] = [start(folder, ["--no-open"]), start(folder, ["--no-open"])];
    const ports = [(await address(first)).port, (await address(second)).port];
    expect(ports[0]).not.toBe(ports[1]);
  });

  it("says so when the port that was asked for is taken", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const bound = taken.address();
    const port = typeof bound === "object" && bound !== null ? bound.port : 0;
    const lab = start(folder, ["--no-open", "--port", String(port)]);
    expect(await lab.ended).toBe(1);
    expect(lab.said()).toBe(
      `workbook: --port: ${port} is taken by another program; without it, a free one is found\n`,
    );
    taken.close();
  });

  it.each([
    [["--port", "none"], '--port: expected a number from 1 to 65535, got "none"'],
    [["--host", "192.0.2.1"], '--host: expected an address of this machine, got "192.0.2.1"'],
    [["/etc/passwd"], "notebook: expected a file in the course's folder, got /etc/passwd"],
  ])("says what is wrong with %s", async (args, expected) => {
    const lab = start(folder, ["--no-open", ...args]);
    expect(await lab.ended).toBe(2);
    expect(lab.said()).toBe(`workbook: ${expected}\n`);
  });

  it("warns when others are let in, who then need the right name and the token", async () => {
    const lab = start(folder, ["--no-open", "--host", "0.0.0.0"]);
    const { port, token } = await address(lab);
    await until(() => lab.said().includes("Ctrl-C"));
    expect(lab.said()).toContain("Warning: whoever reaches this address and has the token");
    const headers = { Host: `evil.example:${port}` };
    expect((await ask({ port, token }, "/", { headers })).status).toBe(403);
  });

  it("says what the first start needs where there is no network", async () => {
    const lab = start(copyOfThePackage("missing"), ["--no-open"], {
      npm_config_registry: "http://127.0.0.1:1",
      npm_config_cache: temporaryFolder(),
      npm_execpath: "",
    });
    expect(await lab.ended).toBe(1);
    expect(lab.said()).toContain("the first start needs the network");
    expect(lab.said()).toContain("workbook run");
  });

  it.runIf(canBrowse)("says what is not saved when it is stopped", async () => {
    const lab = start(folder, ["--no-open"]);
    const browser = await launch();
    const page = await openNotebook(browser, await address(lab), "06_one_neuron.ipynb");
    await replaceSource(page, page.locator(".jp-CodeCell").first(), "// not saved");
    await page.waitForTimeout(1000);
    lab.process.kill("SIGINT");
    await lab.ended;
    expect(lab.said()).toContain("notebooks/06_one_neuron.ipynb has changes that are not saved");
    await browser.close();
  });
});
