import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { formats } from "../../src/tools/grader/format/index.js";
import { workbook } from "../tools/cli/workbook.js";

const deploy = fileURLToPath(new URL("../../deploy/", import.meta.url));
const files = readdirSync(deploy, { recursive: true })
  .map(String)
  .filter((path) => statSync(join(deploy, path)).isFile());
const textOf = (path: string) => readFileSync(join(deploy, path), "utf8");
const documents = (path: string) =>
  parseAllDocuments(textOf(path)).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  });

test.each(files.filter((path) => path.endsWith(".yml") || path.endsWith(".yaml")))(
  "%s is YAML, without a key twice",
  (path) => {
    expect(documents(path).every((document) => typeof document === "object")).toBe(true);
  },
);

const SUBCOMMANDS = ["merge", "statistics", "groups", "comment", "feedback", "export", "similar"];

describe("the options that are used", () => {
  const optionsOf = async (...words: string[]) =>
    new Set((await workbook([...words, "--help"])).stdout.match(/--[a-z-]+/g) ?? []);
  const known: Record<string, ReadonlySet<string>> = {};
  beforeAll(async () => {
    known[""] = await optionsOf("grade");
    for (const sub of SUBCOMMANDS) known[`${sub} `] = await optionsOf("grade", sub);
  });

  // From the subcommand to where the command ends: a pipe, a redirection, an empty line.
  const subcommand = `(${SUBCOMMANDS.map((name) => `${name} `).join("|")}|)`;
  const command = new RegExp(
    ` grade ${subcommand}([^|>#\`]*?)(?=[|>#\`]|\\n\\n|\\n\\s*- |\\n *workbook|$)`,
    "g",
  );
  const commands = files.flatMap((path) =>
    [...textOf(path).matchAll(command)].map(([, sub = "", words = ""]) => ({ path, sub, words })),
  );

  test("are found in every place", () => {
    expect(new Set(commands.map(({ path }) => path))).toEqual(
      new Set(files.filter((path) => / grade .*--/s.test(textOf(path)))),
    );
    expect(commands.length).toBeGreaterThan(8);
  });

  test.each(commands)("in $path are known: grade $sub$words", async ({ sub, words }) => {
    const used = words.match(/(?<=\s)--[a-z-]+/g) ?? [];
    expect(used.filter((option) => !known[sub]?.has(option))).toEqual([]);
    const format = /--format ([a-z]+)/.exec(words)?.[1];
    if (format !== undefined && sub === "") expect(Object.keys(formats)).toContain(format);
  });
});

describe("the parts that a class is graded in", () => {
  test("are as many as GitHub's machines", () => {
    const [{ jobs }] = documents("github/class-run.yml");
    const { part } = jobs.grade.strategy.matrix;
    const grade = jobs.grade.steps.find(({ name }: { name?: string }) => name === "Grade").run;
    expect(grade).toContain(`--shard "$PART/${part.length}"`);
    expect(part).toEqual(part.map((_: number, i: number) => i + 1));
    expect(jobs.merge.needs).toBe("grade");
  });

  test("are as many as Kubernetes' completions, counted from its index", () => {
    const [job, policy] = documents("kubernetes/grade-job.yaml");
    const { completionMode, completions, template } = job.spec;
    const [{ args }] = template.spec.containers;
    expect(completionMode).toBe("Indexed");
    expect(args[0]).toContain("part=$((JOB_COMPLETION_INDEX + 1)) &&");
    expect(args[0]).toContain(`--shard "$part/${completions}"`);
    expect(policy.spec.podSelector.matchLabels).toEqual(template.metadata.labels);
    expect(policy.spec).not.toHaveProperty("egress");
  });
});

test("Classroom's reporter is given the result under the name that it looks for", () => {
  const [{ jobs }] = documents("github/classroom.yml");
  const steps = jobs["run-autograding-tests"].steps;
  const { with: given, env } = steps.at(-1);
  const name = `${given.runners.toUpperCase()}_RESULTS`;
  expect(env[name]).toBe(`\${{ steps.${given.runners}.outputs.result }}`);
  expect(steps.map(({ id }: { id?: string }) => id)).toContain(given.runners);
});

test("the page links to files that are there", () => {
  const links = [...textOf("README.md").matchAll(/\]\(([^)]+)\)/g)].map(([, link = ""]) => link);
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) expect(statSync(join(deploy, link)).isFile(), link).toBe(true);
});
