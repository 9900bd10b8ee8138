import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

interface Job {
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
  readonly steps: readonly { readonly run?: string }[];
}

const folder = new URL("../.github/workflows/", import.meta.url);
const workflows = readdirSync(folder).map((name) => ({
  name,
  jobs: parse(readFileSync(new URL(name, folder), "utf8")).jobs as Readonly<Record<string, Job>>,
}));
const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

const commands = (job: Job | undefined) =>
  job?.steps.flatMap(({ run }) => run?.trim().split("\n") ?? []);

describe("the hosted checks", () => {
  it("run all tests on each supported Node and system", () => {
    const test = workflows.find(({ name }) => name === "test.yml")?.jobs.test;
    expect(test?.strategy?.matrix).toEqual({
      node: [20, 22, 24],
      system: ["ubuntu-latest", "macos-latest", "windows-latest"],
    });
    expect(commands(test)).toEqual(["npm ci", "npm test"]);
    expect(manifest.engines.node).toBe(">=20.19");
  });

  it("run the system tests as a maintainer does", () => {
    const system = workflows.find(({ name }) => name === "system.yml")?.jobs.system;
    expect(commands(system)?.at(-1)?.trim()).toBe(".ci/run");
  });

  it("call no script that is not there", () => {
    const called = workflows
      .flatMap(({ jobs }) => Object.values(jobs).flatMap(commands))
      .flatMap((command = "") => /^npm run (\S+)/.exec(command)?.[1] ?? []);
    expect(called.length).toBeGreaterThan(0);
    expect(called.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });
});
