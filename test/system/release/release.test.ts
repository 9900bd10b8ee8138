import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { copyFile, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { exercises, plan } from "../../../src/course/exercise/index.js";
import { temporaryFolder } from "../../temporary-folder.js";
import { bare, exerciseSecrets, type Secret, solutionSecrets } from "./secrets.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const main = join(root, "dist/src/tools/cli/main.js");
const home = temporaryFolder();
const students = join(home, "students");

const release = (...words: string[]) => {
  const { status, stderr } = spawnSync(process.execPath, [main, "release", ...words], {
    encoding: "utf8",
  });
  return { status, stderr };
};

/** `workbook` of the students' copy, there. */
const workbook = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync("node", ["dist/src/tools/cli/main.js", ...words], {
    cwd: students,
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
};

function textsIn(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true }).map(String);
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [path, bare(readFileSync(join(folder, path), "utf8"))]));
}

/** Which secrets are in which files. */
function leaks(secrets: readonly Secret[], texts: ReadonlyMap<string, string>): string[] {
  return secrets.flatMap(({ from, text }) =>
    [...texts].filter(([, all]) => all.includes(text)).map(([path]) => `${from} in ${path}`),
  );
}

let copied: Map<string, string>;

beforeAll(async () => {
  expect(release("--out", students, "--notebooks")).toEqual({ status: 0, stderr: "" });
  copied = textsIn(students);
  await symlink(join(root, "node_modules"), join(students, "node_modules"));
}, 120_000);

describe("the students' copy has no", () => {
  const secrets = {
    solution: [join(root, "solutions"), join(root, "dist/solutions")].flatMap(solutionSecrets),
    "hidden check or mistake": [
      join(root, "src/course/exercise"),
      join(root, "dist/src/course/exercise"),
    ].flatMap(exerciseSecrets),
  };

  test.each(Object.entries(secrets))("%s, as code", (_, found) => {
    expect(found.length).toBeGreaterThan(2 * exercises.length);
    expect(leaks(found, copied)).toEqual([]);
  });

  test.each(Object.entries(secrets))("%s that the search would miss", (_, found) => {
    const own = [
      "solutions",
      "dist/solutions",
      "src/course/exercise",
      "dist/src/course/exercise",
    ].map((folder) => textsIn(join(root, folder)));
    const missed = found.filter((it) => own.every((texts) => leaks([it], texts).length === 0));
    expect(missed).toEqual([]);
  });

  test("hidden check, as numbers", () => {
    const numbers = exercises.flatMap((exercise) =>
      plan(exercise, 1)
        .filter(({ hidden }) => hidden)
        .flatMap((check) => [...check.with, check.expected])
        .map((value) => ({ from: exercise.id, text: bare(JSON.stringify(value) ?? "") })),
    );
    const visible = exercises.flatMap((exercise) =>
      plan(exercise, 1).filter(({ hidden }) => !hidden),
    );
    const open = bare(JSON.stringify(visible));
    const secret = numbers.filter(({ text }) => text.length > 24 && !open.includes(text));
    expect(secret.length).toBeGreaterThan(exercises.length);
    expect(leaks(secret, copied)).toEqual([]);
  });

  test("files of solutions", () => {
    expect([...copied.keys()].filter((path) => /solution(?!\.(js|d\.ts)$)/.test(path))).toEqual([]);
  });
});

describe("in the students' copy", () => {
  test("a right answer gets the points of the visible checks, and is told of hidden ones", () => {
    const { status, output } = workbook("grade", join(root, "solutions/softmax.ts"));
    expect(output).toContain(
      "3 of 3 points, every visible check passed; 3 hidden checks are made where it is handed in",
    );
    expect(status).toBe(0);
  });

  test("a wrong answer is told what was expected, and its mistake is named", async () => {
    const wrong = `export const softmax = (a) => {
      const powers = a.map(Math.exp);
      return powers.map((power) => power / powers.reduce((x, y) => x + y, 0));
    };`;
    await mkdir(join(home, "wrong"));
    await writeFile(join(home, "wrong/softmax.ts"), wrong);
    const { status, output } = workbook("grade", join(home, "wrong/softmax.ts"));
    expect(output).toContain(
      "large numbers (1 point): softmax([1000, 1001]) gave [NaN, NaN]; exponentials",
    );
    expect(status).toBe(1);
  });

  test("a folder of answers is graded, too", async () => {
    await mkdir(join(home, "ann"));
    await copyFile(join(root, "solutions/softmax.ts"), join(home, "ann/softmax.ts"));
    const { status, output } = workbook("grade", join(home, "ann"), "--student");
    expect(output).toContain("3 of 3 points, every visible check passed");
    expect(status).toBe(0);
  });

  test("an endless loop ends", async () => {
    await mkdir(join(home, "endless"));
    await writeFile(join(home, "endless/adam.ts"), "export const adam = () => { for (;;); };");
    expect(workbook("grade", join(home, "endless/adam.ts")).output).toContain("ran too long");
  });

  test("check() of a notebook knows right from wrong for every exercise", async () => {
    await writeFile(
      join(students, "notebooks/try.mjs"),
      `import { check } from "backprop-workbook/notebook";
       for (const id of ${JSON.stringify(exercises.map(({ id }) => id))}) {
         const right = await import(${JSON.stringify(join(root, "dist/solutions"))} + "/" + id + ".js");
         check(id, right);
         check(id, Object.fromEntries(Object.keys(right).map((name) => [name, () => -1.25])));
       }`,
    );
    const output = execFileSync("node", ["notebooks/try.mjs"], { cwd: students, encoding: "utf8" });
    const points = [...output.matchAll(/^(.+): (\d+) of (\d+) points/gm)];
    expect(points).toHaveLength(2 * exercises.length);
    points.forEach(([, title, earned, of], i) => {
      expect(Number(of), title).toBeGreaterThan(0);
      expect(earned, title).toBe(i % 2 === 0 ? of : "0");
    });
  });

  test("practice works: list, task, hint; and a solution there is none", () => {
    expect(workbook("exercises").output).toContain("not begun");
    const shown = workbook("show", "softmax").output;
    expect(shown).toContain("large numbers: softmax([1000, 1001]) gives");
    expect(shown).toContain("and 3 hidden checks");
    expect(workbook("hint", "softmax").output).toContain("Hint 1 of 2");
    expect(workbook("solution", "softmax", "--anyway")).toEqual({
      status: 1,
      output: "workbook: this copy of the course has no solutions\n",
    });
  });

  test("the lock file fits the manifest, without tools for building and testing", () => {
    const words = ["ls", "--all", "--package-lock-only", "--json"];
    const { status, stdout } = spawnSync("npm", words, { cwd: students, encoding: "utf8" });
    expect(JSON.parse(stdout).problems ?? []).toEqual([]);
    expect(status).toBe(0);
    const lock = JSON.parse(readFileSync(join(students, "package-lock.json"), "utf8"));
    expect(Object.keys(lock.packages)).not.toContain("node_modules/vitest");
    expect(Object.keys(lock.packages)).toContain("node_modules/commander");
  });
});

test("without --notebooks there are none, and the lock file fits too", () => {
  const out = join(home, "terminal");
  expect(release("--out", out).status).toBe(0);
  expect(existsSync(join(out, "notebooks"))).toBe(false);
  const words = ["ls", "--all", "--package-lock-only", "--json"];
  const { stdout } = spawnSync("npm", words, { cwd: out, encoding: "utf8" });
  expect(JSON.parse(stdout).problems ?? []).toEqual([]);
});

test("a folder with something in it is left alone", async () => {
  const out = join(home, "used");
  await mkdir(out);
  await writeFile(join(out, "mine.txt"), "mine");
  const { status, stderr } = release("--out", out);
  expect(stderr).toBe(
    `workbook: --out: expected an empty or a new folder, got ${JSON.stringify(out)}\n`,
  );
  expect(status).toBe(2);
  expect(readdirSync(out)).toEqual(["mine.txt"]);
  expect(readdirSync(home).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});
