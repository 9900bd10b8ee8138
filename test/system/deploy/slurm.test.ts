import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.js";
import { type Slurm, startSlurm, whyNoSlurm } from "./one-node-slurm.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const main = join(root, "dist/src/tools/cli/main.js");
const PARTS = 4;

/** The commands of the page on Slurm: those for a class, and those for a part that was lost. */
const [CLASS = "", AGAIN = ""] = [
  ...(
    /## Slurm\n(.*?)\n## /s.exec(readFileSync(join(root, "deploy/README.md"), "utf8"))?.[1] ?? ""
  ).matchAll(/```sh\n(.*?)```/gs),
].map(([, commands = ""]) => commands.replace(/PARTS=\d+/, `PARTS=${PARTS}`));
const EXERCISES = /EXERCISES=(\S+)/.exec(CLASS)?.[1] ?? "";

/** A folder as the page takes it for granted: the submissions, the recipe, the course installed. */
function lecturersFolder(): string {
  const place = temporaryFolder();
  mkdirSync(join(place, "node_modules/.bin"), { recursive: true });
  symlinkSync(main, join(place, "node_modules/.bin/workbook"));
  symlinkSync(join(root, "deploy"), join(place, "deploy"));
  for (let i = 0; i < 20; i++) {
    const student = join(place, "submissions", `student ${i}`);
    mkdirSync(student, { recursive: true });
    const wrong = 'export function softmax() { return "wrong"; }';
    const right = readFileSync(join(root, "solutions/softmax.ts"), "utf8");
    if (i % 3 > 0) writeFileSync(join(student, "softmax.ts"), `${i % 3 > 1 ? wrong : right}\n`);
  }
  return place;
}

const why = whyNoSlurm();
if (why !== undefined) console.log(`skipped: ${why}`);

describe.runIf(why === undefined)("a class on Slurm, by the page's own commands", () => {
  let slurm: Slurm;
  beforeAll(async () => {
    slurm = await startSlurm(2 * PARTS);
  });
  afterAll(() => slurm?.end());

  const place = lecturersFolder();
  /** Runs commands in a shell of the lecturer's, and hands out how they ended. */
  const shell = (commands: string) =>
    new Promise<{ status: number | null; text: string }>((done) => {
      const child = spawn("sh", ["-e"], { cwd: place, env: slurm.environment });
      let text = "";
      for (const stream of [child.stdout, child.stderr]) {
        stream.on("data", (more: Buffer) => {
          text += more;
        });
      }
      child.on("close", (status) => done({ status, text }));
      child.stdin.end(commands);
    });
  const read = (path: string) => readFileSync(join(place, path), "utf8");

  test("a task that is killed keeps the class from being merged with a hole", async () => {
    const merged = shell(CLASS);
    let killed = "";
    for (let tries = 0; killed === "" && tries < 300; tries++) {
      await setTimeout(100);
      killed = (await shell('squeue -h -t running -o "%K %A" | grep "^3 " || true')).text.trim();
    }
    const [, job = ""] = killed.split(" ");
    expect(await shell(`scancel --signal=KILL --full ${job}`)).toEqual({ status: 0, text: "" });
    expect((await merged).status).not.toBe(0);
    expect(existsSync(join(place, "parts/3/class.json"))).toBe(false);
    expect(existsSync(join(place, "graded"))).toBe(false);
    for (const part of [1, 2, 4]) expect(read(`parts/${part}/class.json`)).toContain('"students"');
    const { status, text } = await shell("npx workbook grade merge parts/* --out graded");
    expect(status).toBe(1);
    expect(text).toMatch(/part 3 of 4 missing|parts\/3 has no class.json/);
  });

  test("run again, it completes a class equal to that of a single run", async () => {
    const again = await shell(
      `export SUBMISSIONS=submissions EXERCISES=${EXERCISES} PARTS=4\n${AGAIN}`,
    );
    expect(again.status, again.text).toBe(0);
    const words = ["--class", "--exercises", EXERCISES, "--staff", "--no-cache"];
    const single = spawnSync(
      "node",
      [main, "grade", "submissions", ...words, "--format", "csv", "--out", "single"],
      { cwd: place, encoding: "utf8" },
    );
    expect(single.status, single.stderr).toBe(0);
    for (const file of ["class.json", "class.csv"]) {
      expect(read(`graded/${file}`)).toBe(read(`single/${file}`));
    }
    const points = read("graded/class.csv").match(/^student \d+,\d/gm) ?? [];
    expect(points).toHaveLength(20);
    expect(points.filter((line) => line.endsWith(",7"))).toHaveLength(7);
  });
});
