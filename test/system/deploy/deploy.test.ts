import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { copyFile, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { temporaryFolder } from "../../temporary-folder.js";
import { complaints } from "../../tools/grader/format/validate.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const deploy = join(root, "deploy");
const home = temporaryFolder();

const solution = (id: string) => join(root, "solutions", `${id}.ts`);

describe("Gradescope's run_autograder", () => {
  /** The layout that Gradescope makes, with a submission of these files. */
  async function run(name: string, submit: (folder: string) => Promise<unknown>) {
    const autograder = join(home, name);
    await mkdir(join(autograder, "source"), { recursive: true });
    await mkdir(join(autograder, "submission"));
    await symlink(root, join(autograder, "source/course"));
    await writeFile(join(autograder, "source/exercises.txt"), "softmax,cross-entropy");
    await submit(join(autograder, "submission"));
    const { status, stderr } = spawnSync(join(deploy, "gradescope/run_autograder"), {
      cwd: autograder,
      encoding: "utf8",
      env: { ...process.env, AUTOGRADER_ROOT: autograder },
    });
    expect(status, stderr).toBe(0);
    const results = JSON.parse(readFileSync(join(autograder, "results/results.json"), "utf8"));
    expect(complaints("gradescope.schema.json", results)).toEqual([]);
    return results as { score: number; output: string; tests: { max_score: number }[] };
  }
  const most = (results: { tests: { max_score: number }[] }) =>
    results.tests.reduce((sum, { max_score }) => sum + max_score, 0);

  test("gives a right submission full points", async () => {
    const results = await run("right", async (folder) => {
      await copyFile(solution("softmax"), join(folder, "softmax.ts"));
      await copyFile(solution("cross-entropy"), join(folder, "cross-entropy.ts"));
    });
    expect(results.score).toBe(most(results));
    expect(results.score).toBeGreaterThan(7);
  });

  test("counts a missing file, and says so", async () => {
    const results = await run("half", (folder) =>
      copyFile(solution("softmax"), join(folder, "softmax.ts")),
    );
    expect(results.score).toBe(7);
    expect(most(results)).toBeGreaterThan(7);
    expect(results.output).toContain("cross-entropy");
  });

  test("gives an empty submission a report, too", async () => {
    const results = await run("empty", async () => {});
    expect(results.score).toBe(0);
    expect(most(results)).toBeGreaterThan(7);
  });
});

const isInGit = spawnSync("git", ["rev-parse"], { cwd: root }).status === 0;
test.skipIf(!isInGit)("Gradescope's zip has its two scripts on top, and the course", () => {
  const zip = join(home, "autograder.zip");
  execFileSync(join(deploy, "gradescope/make-zip.sh"), ["softmax,adam", zip]);
  const python = `import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    for info in z.infolist():
        print(oct(info.external_attr >> 16 & 0o111), info.filename)
    print(z.read("exercises.txt").decode())`;
  const listed = execFileSync("python3", ["-c", python, zip], { encoding: "utf8" }).split("\n");
  expect(listed).toContain("0o111 run_autograder");
  expect(listed).toContain("0o111 setup.sh");
  expect(listed.some((line) => line.endsWith(" course/package-lock.json"))).toBe(true);
  expect(listed).toContain("softmax,adam");
});

test("GitHub's class run: the parts and their merge, as the workflow says", async () => {
  const place = join(home, "actions");
  for (const student of ["ann", "bo", "cy"]) {
    await mkdir(join(place, "submissions", student), { recursive: true });
  }
  await copyFile(solution("softmax"), join(place, "submissions/ann/softmax.ts"));
  await writeFile(join(place, "submissions/bo/softmax.ts"), "export const softmax = (a) => a;");
  await symlink(join(root, "node_modules"), join(place, "node_modules"));
  const { jobs } = parse(readFileSync(join(deploy, "github/class-run.yml"), "utf8"));
  const step = (job: string, wanted: string) =>
    jobs[job].steps.find(({ name }: { name?: string }) => name === wanted).run as string;
  const command = `node ${join(root, "dist/src/tools/cli/main.js")}`;
  const bash = (script: string, part = 0) => {
    const { status, stderr } = spawnSync("bash", ["-e"], {
      cwd: place,
      input: script.replace("npx workbook", command),
      encoding: "utf8",
      env: {
        ...process.env,
        SUBMISSIONS: "submissions",
        EXERCISES: "softmax",
        PART: String(part),
      },
    });
    expect(status, stderr).toBe(0);
  };
  for (const part of jobs.grade.strategy.matrix.part) bash(step("grade", "Grade"), part);
  bash(step("merge", "Merge"));
  const csv = readFileSync(join(place, "graded/class.csv"), "utf8").split("\r\n");
  expect(csv.map((line) => line.split(",").slice(0, 2).join(" "))).toEqual([
    "student softmax",
    "ann 7",
    "bo 0",
    "cy 0",
    "",
  ]);
  expect(existsSync(join(place, "graded/class.json"))).toBe(true);
});
