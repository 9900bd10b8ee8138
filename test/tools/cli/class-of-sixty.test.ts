import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.js";
import { complaints } from "../grader/format/validate.js";
import { CLASS, type Kind, type Member, roster, writeClass } from "./class-of-sixty.js";
import { workbook } from "./workbook.js";

const folder = temporaryFolder();
const grade = (...words: string[]) => workbook(["grade", ...words], { cwd: folder });
let paths: string[] = [];

/** Of 14 points; the checks of softmax have 7, of which answers that overflow pass 3, other 0. */
const BY_CHECKS: Readonly<Record<Kind, number>> = {
  right: 14,
  notebook: 14,
  script: 14,
  overflows: 0,
  unnormalised: 0,
  starter: 0,
};

const ASSIGNMENT = `title: Week 3
exercises:
  softmax: 14
due: 2026-11-30
zone: Europe/Zurich
late: 10%/day, grace 15 min
extensions:
  s1046: 3 days
`;

interface Student {
  readonly student: string;
  readonly id: string;
  readonly email: string;
  readonly earned: number;
  readonly points: number;
  readonly notes: readonly { readonly kind: string; readonly message: string }[];
  readonly exercises: readonly { readonly earned: number }[];
}

function report(): { students: Student[]; ungraded: { name: string; because: string }[] } {
  return JSON.parse(readFileSync(join(folder, "graded/class.json"), "utf8"));
}

const studentOf = ({ number }: Member) =>
  report().students.find(({ id }) => id === `s${number}`) as Student;

beforeAll(() => {
  paths = writeClass(folder);
  writeFileSync(join(folder, "roster.csv"), roster());
  writeFileSync(join(folder, "assignment.yaml"), ASSIGNMENT);
}, 60_000);

describe("an evening with a class of sixty from six platforms", () => {
  test("everybody is one person, by the name on the roster, and all else is named", async () => {
    const words = ["--assignment", "assignment.yaml", "--roster", "roster.csv", "--out", "graded"];
    const { stderr, status } = await grade(...paths, ...words);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const { students, ungraded } = report();
    const names = CLASS.map(({ first, last }) => `${last}, ${first}`).sort();
    expect(students.map(({ student }) => student)).toEqual(names);
    expect(ungraded.map(({ name, because }) => `${name}: ${because}`)).toEqual([
      "index.html: it is Brightspace's own list",
      "submission_metadata.yml: it is Gradescope's own list",
    ]);
  }, 120_000);

  test("the last attempt counts, by the platform's time, with what being late costs", () => {
    for (const member of CLASS) {
      const { earned, points, notes } = studentOf(member);
      const late = notes.filter(({ kind }) => kind === "late");
      const extended = member.number === 1046;
      expect([member.login, points, late.length]).toEqual([
        member.login,
        14,
        Number(member.late && member.kind !== "starter" && !extended),
      ]);
      const full = BY_CHECKS[member.kind];
      // A day is begun, so 10 % of 14 points; Canvas does not say by how much it is late.
      const off = member.late && !extended && member.platform !== "canvas" ? 1.4 : 0;
      if (full > 0) expect([member.login, earned]).toEqual([member.login, full - off]);
    }
  });

  test("one comment is for all answers that behave alike", async () => {
    const groups = JSON.parse((await grade("groups", "graded", "--json")).stdout);
    const overflowing = CLASS.filter(({ kind }) => kind === "overflows").length;
    expect(groups[0].students).toHaveLength(overflowing);
    const { id } = groups[0];
    const said = await grade("comment", "graded", "--group", id, "Subtract the largest first.");
    expect(said.stdout).toContain(`for ${overflowing} students`);
    const words = ["--to", "s1000", "--exercise", "softmax", "--points", "+1", "A neat proof."];
    expect((await grade("comment", "graded", ...words)).status).toBe(0);
    expect((await grade("groups", "graded")).stdout).toContain("> Subtract the largest first.");
  });

  test("what was said by hand outlives that the exercise is graded again, for one or for all", async () => {
    const words = ["--assignment", "assignment.yaml", "--roster", "roster.csv", "--out", "graded"];
    const only = await grade(...paths, ...words, "--update", "--only", "s1000");
    expect(only.stdout).toContain("1 student, 15.0 of 14 points");
    expect(report().students).toHaveLength(60);
    await grade(...paths, ...words, "--no-cache");
    const [first] = CLASS;
    expect(first && studentOf(first).earned).toBe(15);
  }, 120_000);

  test("what is written is as its schema says", () => {
    const schema = "../../../../src/tools/grader/format/class-report.schema.json";
    expect(complaints(schema, report())).toEqual([]);
    const own = readFileSync(join(folder, "graded/students/Adams, Bea.json"), "utf8");
    expect(complaints(schema, JSON.parse(own))).toEqual([]);
    // Of whom else has longer nobody is told.
    expect(own).not.toContain("s1046");
  });

  test("a page and a text for each has the points and the comments", async () => {
    expect((await grade("feedback", "graded", "--out", "feedback")).stdout).toBe(
      "feedback for 60 students is in feedback\n",
    );
    expect(readdirSync(join(folder, "feedback"))).toHaveLength(120);
    const page = readFileSync(join(folder, "feedback/Adams, Bea.html"), "utf8");
    expect(page).toContain("Subtract the largest first.");
    expect(page).not.toContain("<script");
    const text = readFileSync(join(folder, "feedback/Adams, Ada.txt"), "utf8");
    expect(text).toContain("Adams, Ada: 15 of 14 points");
    expect(text).toContain("14 of 14 points by the checks, +1 by hand, that is 15");
  });

  test("gradebooks have the columns that their platforms import, and the keys to join by", async () => {
    const table = async (...words: string[]) =>
      parse((await grade("export", "graded", ...words)).stdout) as string[][];
    const canvas = await table("--format", "canvas", "--item", "Week 3 (77)");
    expect(canvas[0]).toEqual([
      ...["Student", "ID", "SIS User ID", "SIS Login ID", "Section"],
      "Week 3 (77)",
    ]);
    expect(canvas[1]?.[0]?.trim()).toBe("Points Possible");
    expect(canvas[2]).toEqual(["Adams, Ada", "1000", "s1000", "adaadams", "", "15"]);
    const moodle = await table("--format", "moodle");
    const bea = moodle.find((row) => row[1] === "Baker, Ada");
    expect(moodle[0]?.slice(0, 5)).toEqual([
      ...["Identifier", "Full name", "ID number", "Email address", "Grade"],
    ]);
    expect(bea?.slice(0, 6)).toEqual([
      ...["Participant 1010", "Baker, Ada", "s1010", "adabaker@x.org", "14", "14"],
    ]);
    const brightspace = await table("--format", "brightspace");
    expect(brightspace[0]).toEqual([
      ...["OrgDefinedId", "Username", "Week 3 Points Grade", "End-of-Line Indicator"],
    ]);
    expect(brightspace[1]).toEqual(["s1000", "adaadams", "15", "#"]);
  });

  test("an anonymous export names nobody, and its key does", async () => {
    for (const format of ["json", "csv"]) {
      const words = ["--anonymous", "--key", "key.csv", "--format", format];
      const { stdout } = await grade("export", "graded", ...words);
      for (const { first, last, login, number } of CLASS) {
        for (const word of [`${last}, ${first}`, login, `s${number}`]) {
          expect(stdout).not.toContain(word);
        }
      }
    }
    expect(readFileSync(join(folder, "key.csv"), "utf8")).toContain("Adams, Ada");
  });
});
