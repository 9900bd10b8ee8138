import type { Owner } from "./owner.js";

/**
 * Moodle's names: `Ann Lee_123_assignsubmission_file_` and `…_onlinetext_` are folders of one
 * student, whom the number names in this assignment; without folders, the files' names follow.
 * Source: Moodle, mod/assign/locallib.php, download_submissions.
 */
export function inMoodle(entry: string): Owner | undefined {
  const found = /^(.{1,200}?)_(\d{1,12})_assignsubmission_(?:[a-z]{1,40})(?:_(.{0,200}))?$/.exec(
    entry,
  );
  if (found === null) return undefined;
  const [, name = "", id = "", called = ""] = found;
  return { name, id, ...(called !== "" && { called }) };
}
