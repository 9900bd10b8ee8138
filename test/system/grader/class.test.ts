import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ClassReport } from "../../../src/tools/grader/index.js";
import { temporaryFolder } from "../../temporary-folder.js";
import { GRADED, HANDED, writeMixedClass } from "./mixed-class.js";

const MAIN = fileURLToPath(new URL("../../../dist/src/tools/cli/main.js", import.meta.url));
const folder = temporaryFolder();
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; stdout: string; stderr: string; memory: number }>;
}

function start(...words: readonly string[]): Run {
  const child = spawn("node", [MAIN, "grade", "class", "--exercises", GRADED.join(), ...words], {
    cwd: folder,
  });
  started.push(child);
  let [stdout, stderr, memory] = ["", "", 0];
  child.stdout.on("data", (data) => {
    stdout += data;
  });
  child.stderr.on("data", (data) => {
    stderr += data;
  });
  const look = setInterval(() => {
    memory = Math.max(memory, mostMemory(child.pid));
  }, 50);
  const ended = new Promise<Awaited<Run["ended"]>>((done) => {
    child.on("close", (code) => {
      clearInterval(look);
      done({ code, stdout, stderr, memory });
    });
  });
  return { child, ended };
}

/** The most megabytes that a process has had, where the system tells. */
function mostMemory(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

const files = (path: string) => {
  try {
    return readdirSync(join(folder, path), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".json"))
      .map((file) => join(folder, path, file));
  } catch {
    return [];
  }
};

async function until(true_: () => boolean): Promise<void> {
  while (!true_()) await new Promise((done) => setTimeout(done, 10));
}

describe("a class of fifty mixed, broken and hostile submissions", () => {
  let whole: Awaited<Run["ended"]>;
  let report: ClassReport;

  beforeAll(async () => {
    writeMixedClass(join(folder, "class"));
    whole = await start("--no-cache", "--json", "--staff").ended;
    report = JSON.parse(whole.stdout) as ClassReport;
  });

  test("is graded to the end, every student once", () => {
    expect(whole.code).toBe(0);
    expect(HANDED).toHaveLength(50);
    expect(report.students.map(({ student }) => student)).toEqual(
      HANDED.map(({ student }) => student).sort(),
    );
  });

  test.each(HANDED.map((handed) => [handed.student, handed] as const))(
    "%s gets its points and its notes",
    (name, { points, notes }) => {
      const student = report.students.find((each) => each.student === name);
      const said = student?.notes.filter(({ kind }) => kind !== "missing") ?? [];
      expect(student?.earned, JSON.stringify(said)).toBe(points);
      expect([...new Set(said.map(({ kind }) => kind))]).toEqual(notes);
      for (const exercise of student?.exercises ?? []) {
        for (const check of exercise.checks) expect(check.message).toMatch(/^[^\n]{0,2500}$/);
      }
    },
  );

  test("takes no more than 500 MB", () => {
    expect(whole.memory).toBeLessThan(500);
  });

  test("gets the same report in every byte from a loaded machine, by any number of threads", async () => {
    const burn = Array.from({ length: 4 }, () => spawn("node", ["-e", "for (;;);"]));
    started.push(...burn);
    const loaded = await start("--no-cache", "--json", "--staff", "--jobs", "3").ended;
    for (const child of burn) child.kill("SIGKILL");
    expect(loaded.stdout).toBe(whole.stdout);
  });

  test("goes on where it was killed, and ends with the same report", async () => {
    const words = ["--cache", "cache", "--out", "out", "--jobs", "1"];
    const first = start(...words);
    await until(() => files("cache").length >= 10);
    first.child.kill("SIGKILL");
    await first.ended;
    const before = new Map(files("cache").map((file) => [file, statSync(file).mtimeMs]));
    expect(before.size).toBeGreaterThanOrEqual(10);
    expect(files("out").some((file) => file.endsWith("class.json"))).toBe(false);

    const second = await start(...words, "--json", "--staff").ended;
    expect(second.stdout).toBe(whole.stdout);
    for (const [file, time] of before) expect(statSync(file).mtimeMs).toBe(time);
    for (const file of files("out")) JSON.parse(readFileSync(file, "utf8"));
    expect(files("out/students")).toHaveLength(50);
  });

  test("interrupted, keeps what is finished and says how to go on", async () => {
    const run = start("--cache", "cache2", "--out", "out2");
    await until(() => files("out2/students").length >= 3);
    run.child.kill("SIGINT");
    const { code, stderr } = await run.ended;
    expect(code).toBe(130);
    expect(stderr).toMatch(
      /^workbook: interrupted: \d+ of 50 students are graded, and their reports are in out2; the same command goes on from there \(kept in cache2\)\n$/,
    );
  });
});
