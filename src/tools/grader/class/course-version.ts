import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const BUILD = fileURLToPath(new URL("../../../../", import.meta.url));

/** All that can change a grade: the library is here too, since answers may import it. */
const FOLDERS = [
  "solutions",
  ..."error matrix dataset descent loss layer network exercise grader"
    .split(" ")
    .map((room) => join("src", room)),
];

/** A hash of the program as far as grades depend on it. */
export async function courseVersion(): Promise<string> {
  const hash = createHash("sha256").update(process.versions.v8);
  for (const folder of FOLDERS) {
    // A students' copy has no solutions.
    const paths = await readdir(join(BUILD, folder), { recursive: true }).catch(() => []);
    for (const path of paths.filter((each) => /\.[jt]s$/.test(each)).sort()) {
      hash.update(path).update(await readFile(join(BUILD, folder, path)));
    }
  }
  return hash.digest("hex");
}
