import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.js";
import { workbook } from "./workbook.js";

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
    const twice = await grade("merge", "part1", "part1");
    expect(twice.stderr).toBe("workbook: ann is in part1 and in part1\n");
    expect(twice.status).toBe(1);
    const staff = await grade("merge", "part1", "part2", "--staff", "--json");
    expect(staff.stderr).toBe(
      "workbook: part1 was written for students; grade with --staff, too\n",
    );
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
