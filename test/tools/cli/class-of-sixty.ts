import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeZip } from "../grader/submission/write-zip.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** What a student wrote, and what it should get of the 7 points of softmax's checks. */
export type Kind = "right" | "overflows" | "unnormalised" | "starter" | "notebook" | "script";

/** Somebody of the class. */
export interface Member {
  readonly first: string;
  readonly last: string;
  readonly login: string;
  readonly number: number;
  readonly platform: Platform;
  readonly kind: Kind;
  /** Handed in a day and an hour after the others. */
  readonly late: boolean;
}

export const PLATFORMS = [
  "canvas",
  "moodle",
  "blackboard",
  "brightspace",
  "gradescope",
  "classroom",
] as const;
export type Platform = (typeof PLATFORMS)[number];

const FIRST = ["Ada", "Bea", "Cyd", "Dan", "Eve", "Fay", "Gil", "Hal", "Ida", "José"];
const LAST = ["Adams", "Baker", "Chen", "O'Dea", "Evans", "Fox"];
const KINDS: readonly Kind[] = [
  "right",
  "overflows",
  "unnormalised",
  "starter",
  "notebook",
  "overflows",
  "right",
  "script",
  "right",
  "overflows",
];

/** Sixty people, ten from each platform; the sixth and the seventh of each are late. */
export const CLASS: readonly Member[] = PLATFORMS.flatMap((platform, p) =>
  FIRST.map((first, i): Member => {
    const last = LAST[p] ?? "";
    return {
      first,
      last,
      login: `${first}${last}`
        .normalize("NFD")
        .replace(/[^a-z]/gi, "")
        .toLowerCase(),
      number: 1000 + 10 * p + i,
      platform,
      kind: KINDS[i] ?? "right",
      late: i === 5 || i === 6,
    };
  }),
);

const STRAIGHT = readFileSync(join(root, "solutions/softmax.ts"), "utf8");
const OVERFLOWS = `export function softmax(a: number[]): number[] {
  const powers = a.map((value) => Math.exp(value));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
`;
const UNNORMALISED = `export function softmax(a: number[]): number[] {
  const largest = Math.max(...a);
  return a.map((value) => Math.exp(value - largest));
}
`;

/** The file of an answer: its name and its text. */
export function fileOf({ kind }: Member): readonly [string, string] {
  switch (kind) {
    case "right":
      return ["softmax.ts", STRAIGHT];
    case "overflows":
      return ["softmax.ts", OVERFLOWS];
    case "unnormalised":
      return ["softmax.ts", UNNORMALISED];
    case "starter":
      return ["softmax.ts", readFileSync(join(root, "exercises/softmax.ts"), "utf8")];
    case "notebook":
      return [
        "04_outputs_and_losses.ipynb",
        JSON.stringify({ cells: [{ cell_type: "code", source: STRAIGHT }], nbformat: 4 }),
      ];
    case "script":
      return [
        "04_outputs_and_losses.ts",
        `import { check, show } from "backprop-workbook/notebook";\n\n${STRAIGHT}\nawait check("softmax", { softmax });\n`,
      ];
  }
}

const two = (value: number) => String(value).padStart(2, "0");
/** In December's first days for those who are late; due was the end of November. */
const day = ({ late }: Member) => (late ? { month: 12, day: 1 } : { month: 11, day: 30 });

/** Writes the sixty's work as it comes from the platforms. Returns what to grade. */
export function writeClass(folder: string): string[] {
  return PLATFORMS.map((platform) => {
    const members = CLASS.filter((member) => member.platform === platform);
    return WRITERS[platform](folder, members);
  });
}

function write(path: string, text: string, time?: Date): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  if (time !== undefined) utimesSync(path, time, time);
}

const WRITERS: Readonly<Record<Platform, (folder: string, members: readonly Member[]) => string>> =
  {
    /** A flat archive, where only `LATE` tells of time; some have a second file, and a second try. */
    canvas(folder, members) {
      const path = join(folder, "submissions.zip");
      const entries = members.flatMap((member, i) => {
        const [name, data] = fileOf(member);
        const sortable = `${member.last}${member.first}`.toLowerCase().replace("'", "");
        const begin = `${sortable}${member.late ? "_LATE" : ""}_${member.number}`;
        const again = i % 2 === 0 ? name.replace(".", "-1.") : name;
        return [
          { name: `${begin}_${5000 + 2 * i}_${again}`, data },
          { name: `${begin}_${5001 + 2 * i}_notes.txt`, data: "my notes" },
        ];
      });
      writeZip(path, [...entries, { name: "__MACOSX/._submissions", data: "x" }]);
      return path;
    },

    /** A folder for files and one for the online text of each, in a folder of a folder. */
    moodle(folder, members) {
      const path = join(folder, "moodle");
      for (const member of members) {
        const [name, text] = fileOf(member);
        const begin = `${member.first} ${member.last}_${member.number}_assignsubmission`;
        const time = new Date(Date.UTC(2026, day(member).month - 1, day(member).day, 21));
        write(join(path, "course/Week 3", `${begin}_file_`, name), text, time);
        const typed = join(path, "course/Week 3", `${begin}_onlinetext_/onlinetext.html`);
        write(typed, "<p>Here is my work.</p>", time);
      }
      return path;
    },

    /** Files by assignment, login, and attempt, with a receipt each; the first attempt is wrong. */
    blackboard(folder, members) {
      const path = join(folder, "blackboard");
      for (const member of members) {
        const [name, text] = fileOf(member);
        const { month, day: date } = day(member);
        const attempt = (clock: string) =>
          `Week 3_${member.login}_attempt_2026-${two(month)}-${two(date)}-${clock}`;
        for (const [clock, answer] of [
          ["17-05-09", UNNORMALISED],
          ["22-05-09", text],
        ] as const) {
          const file = clock === "17-05-09" ? "softmax.ts" : name;
          write(join(path, `${attempt(clock)}_${file}`), answer);
          write(
            join(path, `${attempt(clock)}.txt`),
            receiptOf(member, `${attempt(clock)}_${file}`),
          );
        }
      }
      return path;
    },

    /** A folder for each attempt, and a list of all. */
    brightspace(folder, members) {
      const path = join(folder, "brightspace");
      write(join(path, "index.html"), "<table></table>");
      for (const member of members) {
        const { month, day: date } = day(member);
        const begin = `${member.number}-777 - ${member.first} ${member.last}`;
        const when = (clock: string) => `${month === 12 ? "Dec" : "Nov"} ${date}, 2026 ${clock} PM`;
        write(join(path, `${begin} - ${when("505")}`, "softmax.ts"), UNNORMALISED);
        write(join(path, `${begin} - ${when("1005")}`, fileOf(member)[0]), fileOf(member)[1]);
      }
      return path;
    },

    /** Folders by number, and the list that says whose they are. */
    gradescope(folder, members) {
      const path = join(folder, "gradescope/assignment_99_export");
      const list = members.map((member) => {
        const id = `submission_${member.number}`;
        write(join(path, id, fileOf(member)[0]), fileOf(member)[1]);
        const { month, day: date } = day(member);
        return `${id}:\n  :submitters:\n  - :name: ${JSON.stringify(`${member.first} ${member.last}`)}\n    :sid: 's${member.number}'\n    :email: ${member.login}@x.org\n  :created_at: 2026-${month}-${two(date)} 21:05:09.123456000 Z\n`;
      });
      write(join(path, "submission_metadata.yml"), `---\n${list.join("")}`);
      return path;
    },

    /** Clones, whose files are as old as the cloning, and have the times of their commits. */
    classroom(folder, members) {
      const path = join(folder, "week-3-submissions");
      for (const member of members) {
        const clone = join(path, `week-3-${member.login}`);
        const [name, text] = fileOf(member);
        write(join(clone, name), text);
        const { month, day: date } = day(member);
        const time = `2026-${two(month)}-${two(date)}T21:05:09Z`;
        const env = { PATH: process.env.PATH, GIT_COMMITTER_DATE: time, GIT_AUTHOR_DATE: time };
        const who = ["-c", "user.name=a", "-c", "user.email=a@x.org"];
        for (const words of [
          ["init", "-b", "main"],
          ["add", "."],
          ["commit", "-m", "work"],
        ]) {
          execFileSync("git", [...who, ...words], { cwd: clone, env, stdio: "ignore" });
        }
      }
      return path;
    },
  };

function receiptOf({ first, last, login }: Member, file: string): string {
  return `Name: ${first} ${last} (${login})
Assignment: Week 3
Date Submitted: Monday, November 30, 2026
Current Grade: Not Graded

Submission Field:
There is no student submission text data for this assignment.

Comments:
There are no student comments for this assignment.

Files:
\tOriginal filename: softmax.ts
\tFilename: ${file}
`;
}

/** The roster of the sixty, as the school has it. */
export function roster(): string {
  const rows = CLASS.map(({ first, last, login, number, platform }) => {
    const own = platform === "canvas" || platform === "moodle" ? `${number}` : "";
    return `s${number},"${last}, ${first}",${login},${login}@x.org,${own}`;
  });
  return `SIS User ID,Name,SIS Login ID,Email,ID\n${rows.join("\n")}\n`;
}
