import type { Owner } from "./owner.js";

/**
 * What begins the names of GitHub Classroom's folders: `gh classroom clone student-repos` clones
 * `week-3-annlee` into `week-3-submissions`; other ways leave out the folder around, so that what
 * the names of all repositories have in common has to do.
 * Source: github.com/github/gh-classroom, cmd/gh-classroom/clone.
 * @param around the folder that they lie in
 * @param repositories those folders in it that are clones
 */
export function classroomPrefix(
  around: string,
  repositories: readonly string[],
): string | undefined {
  const slug = /^(.{1,200})-submissions$/.exec(around)?.[1];
  if (slug !== undefined && repositories.some((name) => name.startsWith(`${slug}-`))) {
    return `${slug}-`;
  }
  const [first = "", ...others] = repositories;
  if (others.length === 0) return undefined;
  let common = first;
  for (const name of others) while (!name.startsWith(common)) common = common.slice(0, -1);
  const prefix = common.slice(0, common.lastIndexOf("-") + 1);
  return prefix === "" ? undefined : prefix;
}

/** Whose clone a folder is, by the login that its name ends with. */
export function inClassroom(entry: string, prefix: string): Owner | undefined {
  const login = entry.startsWith(prefix) ? entry.slice(prefix.length) : "";
  return login === "" ? undefined : { name: login, id: login, login };
}
