import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../temporary-folder.js";
import { Client, startKernel } from "../kernel/client.js";
import { root } from "../notebooks/jupyter.js";

/** A student's own folder, with nothing in it but what `npm install` brings. */
const folder = temporaryFolder();
const inPackage = (path: string) => join(folder, "node_modules/backprop-workbook", path);

const program = `
import { Dense, meanSquaredError, Network, Random, SGD, train } from "backprop-workbook";

const random = new Random(1);
const network: Network = new Network([new Dense(1, 1, { random })]);
const optimizer = new SGD({ learningRate: 0.1 });
const options = { loss: meanSquaredError, optimizer, epochs: 2000 };
const history = train(network, [[1], [2]], [[2], [4]], options);
console.log("epochs", history.length, "f(3) =", network.forward([[3]]).at(0, 0).toFixed(3));
`;
const printed = "epochs 2000 f(3) = 6.000\n";

function run(command: string, ...args: string[]): SpawnSyncReturns<string> {
  return spawnSync(command, args, { cwd: folder, encoding: "utf8", timeout: 240_000 });
}

/** Whether the package could be installed; false where npm's registry cannot be reached. */
function install(): boolean {
  const pack = ["pack", root, "--ignore-scripts", "--json", "--pack-destination", folder];
  const [{ filename }] = JSON.parse(run("npm", ...pack).stdout);
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  const options = ["--no-audit", "--no-fund", "--prefer-offline"];
  const { status, stderr } = run("npm", "install", ...options, join(folder, filename));
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/.test(stderr)) return false;
  if (status !== 0) throw new Error(stderr);
  return true;
}

describe("the package, installed into an empty folder", () => {
  let installed = false;

  beforeAll(() => {
    installed = install();
  });

  beforeEach(({ skip }) => skip(!installed, "npm's registry cannot be reached"));

  it("brings the course, and neither tests nor what only its makers need", () => {
    const files = readdirSync(inPackage("."));
    expect(files).toEqual(expect.arrayContaining(["LICENSE", "README.md", "dist", "notebooks"]));
    for (const absent of ["test", "bench", "solutions"]) expect(files).not.toContain(absent);
    expect(readdirSync(inPackage("exercises"))).toContain("softmax.ts");
  });

  it("is a module with types that a strict compiler accepts", () => {
    writeFileSync(join(folder, "program.ts"), program);
    const compiler = join(folder, "node_modules/typescript/bin/tsc");
    const options = "--strict --exactOptionalPropertyTypes --module nodenext --target es2022";
    const compiled = run("node", compiler, ...options.split(" "), "program.ts");
    expect(compiled.stdout).toBe("");
    expect(run("node", "program.js").stdout).toBe(printed);
    writeFileSync(join(folder, "wrong.ts"), `${program}\nnetwork.forwards([[3]]);`);
    expect(run("node", compiler, ...options.split(" "), "wrong.ts").stdout).toContain("forwards");
  });

  it("is imported by a cell of plain tslab", async () => {
    const tslab = join(folder, "node_modules/tslab/bin/tslab");
    const kernel = await startKernel(["node", tslab, "kernel", "--config-path"], { cwd: folder });
    const client = new Client(kernel.connection);
    await client.ready();
    const { published } = await client.execute(program);
    const texts = published.map(({ content }) => content.text ?? "");
    client.close();
    kernel.process.kill();
    expect(texts.join("")).toBe(printed);
  });

  it("has a command that explains a slide and runs a notebook", () => {
    const claim = run("npx", "workbook", "slides", "amrita-ex-dy1da21");
    expect(claim.stdout).toMatch(/printed +-0\.079\n.*\n.* 0\.1769/);
    const notebook = "01_feedforward_networks.ipynb";
    mkdirSync(join(folder, "course"));
    copyFileSync(join(inPackage("notebooks"), notebook), join(folder, "course", notebook));
    const ran = run("npx", "workbook", "run", `course/${notebook}`, "--out", "executed");
    expect(ran.stderr).toContain("ok");
    expect(ran.status).toBe(0);
    const { cells } = JSON.parse(readFileSync(join(folder, "executed", notebook), "utf8"));
    const outputs = cells.flatMap((cell: { outputs?: unknown[] }) => cell.outputs ?? []);
    expect(outputs.length).toBeGreaterThan(3);
  });
});
