import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.js";
import { main, workbook } from "./workbook.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = temporaryFolder();

for (const student of ["ann", "bob", "cyd"]) {
  mkdirSync(join(folder, "class", student), { recursive: true });
  const from = student === "bob" ? "exercises" : "solutions";
  cpSync(join(root, from, "softmax.ts"), join(folder, "class", student, "softmax.ts"));
}
const notebook = {
  cells: [{ cell_type: "code", source: readFileSync(join(root, "solutions/softmax.ts"), "utf8") }],
};
writeFileSync(join(folder, "mine.ipynb"), JSON.stringify(notebook));

const grade = (...words: string[]) => workbook(["grade", ...words], { cwd: folder });

describe("workbook grade with a class", () => {
  test("prints a row for each student, keeps reports, and comes from the cache again", async () => {
    const words = ["class", "--exercises", "softmax", "--out", "out"];
    const first = await grade(...words);
    expect(first.stderr).toBe("");
    expect(first.stdout.split("\n").slice(2)).toEqual([
      "ann         7/7  ✓",
      "bob         0/7  ✗",
      "cyd         7/7  ✓",
      "3 students, 4.7 of 7 points on average",
      "",
    ]);
    expect(first.status).toBe(0);
    const ann = JSON.parse(readFileSync(join(folder, "out/students/ann.json"), "utf8"));
    expect(ann).toMatchObject({ audience: "students", students: [{ student: "ann", earned: 7 }] });
    expect(existsSync(join(folder, ".workbook/grades"))).toBe(true);
    expect((await grade(...words)).stdout).toBe(first.stdout);
  });

  test("prints JSON alone on standard output, the table beside it", async () => {
    const { stdout, stderr } = await grade("class", "--exercises", "softmax", "--json");
    expect(JSON.parse(stdout).students).toHaveLength(3);
    expect(stderr).toContain("ann");
  });

  test("graded in shards and merged is the class graded as a whole", async () => {
    const words = ["class", "--exercises", "softmax"];
    for (const part of ["1", "2"])
      await grade(...words, "--shard", `${part}/2`, "--out", `part${part}`);
    const merged = (await grade("merge", "part1", "part2", "--json")).stdout;
    expect(merged).toBe((await grade(...words, "--json")).stdout);
    const half = await grade("merge", "part2");
    expect([half.status, half.stderr]).toEqual([1, "workbook: part 1 of 2 missing\n"]);
    const staff = await grade("merge", "part1", "part2", "--staff", "--json");
    expect(staff.stderr).toBe(
      "workbook: part1 was written for students; grade with --staff, too\n",
    );
  });

  test("a student who was graded again is merged with the later result", async () => {
    cpSync(join(root, "solutions/softmax.ts"), join(folder, "again/bob/softmax.ts"));
    await grade("again", "--class", "--exercises", "softmax", "--out", "regraded");
    await grade("class", "--exercises", "softmax", "--out", "all");
    const { stdout, stderr } = await grade("merge", "all", "regraded", "--format", "csv");
    expect(stderr).toBe("bob: the result in regraded counts, not all\n");
    expect(stdout).toMatch(/^bob,7,/m);
    expect((await grade("merge", "regraded", "all", "--format", "csv")).stdout).toMatch(/^bob,0,/m);
    const alone = await grade("merge", "all", "regraded/students/bob.json", "--format", "csv");
    expect(alone.stdout).toBe(stdout);
  });

  test("says what is wrong with its options in one line and exits 2", async () => {
    const refused = async (...words: string[]) => {
      const { status, stderr } = await grade("class", ...words);
      expect(status).toBe(2);
      return stderr;
    };
    expect(await refused("--exercises", "sofmax")).toBe(
      'workbook: unknown exercise "sofmax": did you mean "softmax"?\n',
    );
    expect(await refused("--jobs", "0")).toBe(
      'workbook: --jobs: expected a whole number from 1 to 256, got "0"\n',
    );
    expect(await refused("--due", "soon")).toMatch(
      /^workbook: --due: expected a date like .*"soon"\n$/,
    );
    expect(await refused("--shard", "3/2")).toMatch(
      /^workbook: --shard: expected a part of a whole/,
    );
    expect(await refused("--format", "jsn")).toBe(
      'workbook: unknown format "jsn": did you mean "json"?\n',
    );
    expect(await refused("--format", "exercism")).toBe(
      "workbook: --format exercism is for one student; say --out for a class\n",
    );
  });
});

describe("an option that is accepted is obeyed, or refused:", () => {
  test("for a single file as for a folder", async () => {
    const solution = join(root, "solutions/softmax.ts");
    const other = await grade(solution, "--exercises", "adam", "--no-cache", "--out", "file-out");
    expect(other.stdout).toContain("missing: nothing was handed in for adam");
    expect(other.status).toBe(1);
    expect(existsSync(join(folder, "file-out/class.json"))).toBe(true);
    const unknown = await grade(solution, "--exercises", "nonsense");
    expect([unknown.status, unknown.stdout]).toEqual([2, ""]);
    const noClass = await grade(solution, "--class");
    expect(noClass.stderr).toContain("is neither a folder nor an archive, so it holds no class");
    expect(noClass.status).toBe(1);
  });

  test("by merge and statistics too", async () => {
    const merged = await grade("--jobs", "3", "merge", "part1");
    expect([merged.status, merged.stderr]).toEqual([
      2,
      "workbook: --jobs means nothing to grade merge\n",
    ]);
    const counted = await grade("--staff", "statistics", "part1");
    expect([counted.status, counted.stderr]).toEqual([
      2,
      "workbook: --staff means nothing to grade statistics\n",
    ]);
  });
});

describe("where nothing can be written,", () => {
  test("one sentence says so and the class is graded", async () => {
    writeFileSync(join(folder, "in-the-way"), "x");
    const words = ["class", "--exercises", "softmax"];
    const reports = await grade(...words, "--no-cache", "--out", "in-the-way/out");
    expect(reports.stderr).toBe(
      "workbook: cannot write to in-the-way/out (ENOTDIR); the run goes on without\n",
    );
    expect(reports.stdout).toContain("3 students, 4.7 of 7 points on average");
    expect(reports.status).toBe(1);
    const cache = await grade(...words, "--cache", "in-the-way/cache");
    expect(cache.stderr).toBe(
      "workbook: cannot write to in-the-way/cache (ENOTDIR): nothing is kept for a next run; say --cache <dir>, or --no-cache\n",
    );
    expect(cache.stdout).toContain("3 students, 4.7 of 7 points on average");
    expect(cache.status).toBe(0);
  });
});

test("a closed pipe ends a command quietly", async () => {
  const command = `node ${JSON.stringify(main)} grade class --exercises softmax --no-cache --json --staff | head -c 10`;
  const { stdout, stderr } = spawnSync("sh", ["-c", `${command} 2>&1`], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(stdout).toHaveLength(10);
  expect(stderr).not.toContain("EPIPE");
});

test("everybody on a roster has a row, and what belongs to nobody is listed", async () => {
  writeFileSync(join(folder, "roster.csv"), "name;id\nAnn;1\nBob;2\nEve;3\n");
  writeFileSync(join(folder, "class/notes.pdf"), "x");
  const { stdout, status } = await grade(
    "class",
    "--exercises",
    "softmax",
    "--roster",
    "roster.csv",
    "--out",
    "listed",
    "--format",
    "csv",
  );
  expect(stdout.split("\n").slice(2, -1)).toEqual([
    "Ann         7/7  ✓",
    "Bob         0/7  ✗",
    "Eve         0/7  ·",
    "cyd         7/7  ✓",
    "          not-on-roster: this is nobody on the roster, or may be several",
    "notes.pdf: not graded, because it is neither a folder nor an archive, notebook or code",
    "4 students, 3.5 of 7 points on average; 1 note",
  ]);
  expect(status).toBe(0);
  expect(readFileSync(join(folder, "listed/class.csv"), "utf8").split("\r\n")[1]).toBe(
    "Ann,1,,7,7,7,",
  );
  rmSync(join(folder, "class/notes.pdf"));
  const bad = await grade("class", "--roster", "in-the-way");
  expect(bad.stderr).toBe("workbook: in-the-way, line 1: expected a column name, got x\n");
});

describe("workbook grade with one student's work", () => {
  test("tells about each exercise found, and exits by the points", async () => {
    const right = await grade("mine.ipynb");
    expect(right.stdout).toContain("Softmax that does not overflow: 7 of 7 points");
    expect(right.stdout).toContain("moved: softmax: found in mine.ipynb, cell 1");
    expect(right.status).toBe(0);
    expect((await grade("class/bob")).status).toBe(1);
  });

  test("says so where there is no answer", async () => {
    mkdirSync(join(folder, "empty"));
    const { status, stderr } = await grade("empty");
    expect(stderr).toBe("workbook: empty: there is no answer to an exercise in it\n");
    expect(status).toBe(1);
  });
});
