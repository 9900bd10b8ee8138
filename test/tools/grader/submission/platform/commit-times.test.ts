import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { commitTimes } from "../../../../../src/tools/grader/submission/platform/commit-times.js";
import { temporaryFolder } from "../../../../temporary-folder.js";

const folder = temporaryFolder();

function git(time: string, ...words: string[]): void {
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    GIT_COMMITTER_DATE: time,
    GIT_AUTHOR_DATE: time,
  };
  const who = ["-c", "user.name=a", "-c", "user.email=a@x.org"];
  execFileSync("git", [...who, ...words], { cwd: join(folder, "clone"), env, stdio: "ignore" });
}

test("each file has the time of its last commit, and the repository's settings start nothing", async () => {
  mkdirSync(join(folder, "clone", "week 3"), { recursive: true });
  const started = join(folder, "started");
  git("", "init", "-b", "main");
  writeFileSync(join(folder, "clone/week 3/softmax.ts"), "1");
  writeFileSync(join(folder, "clone/read me"), "1");
  git("2026-11-29T10:00:00Z", "add", ".");
  git("2026-11-29T10:00:00Z", "commit", "-m", "a");
  writeFileSync(join(folder, "clone/read me"), "2");
  git("2026-12-05T10:00:00Z", "commit", "-am", "b");
  const settings = join(folder, "clone/.git/config");
  writeFileSync(settings, `[core]\n\tfsmonitor = "touch ${started}"\n\tpager = touch ${started}\n`);
  const times = await commitTimes(join(folder, "clone"));
  expect(times?.get("week 3/softmax.ts")).toEqual(new Date("2026-11-29T10:00:00Z"));
  expect(times?.get("read me")).toEqual(new Date("2026-12-05T10:00:00Z"));
  expect(existsSync(started)).toBe(false);
  git("", "pack-refs", "--all");
  expect((await commitTimes(relative(process.cwd(), join(folder, "clone"))))?.size).toBe(2);
});

test("what is no clone has none", async () => {
  expect(await commitTimes(folder)).toBeUndefined();
});
