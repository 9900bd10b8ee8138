import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const BUILD = fileURLToPath(new URL("../../../../", import.meta.url));

/** All that can change a grade: the library is here too, since answers may import it. */
const FOLDERS = [
  "solutions",
  ...["library", "course/exercise", "course/text", "tools/grader"].map((room) => join("src", room)),
];

/** A hash of the program as far as grades depend on it. */
export async function courseVersion(): Promise<string> {
  const hash = createHash("sha256");
  for (const path of await courseFiles()) {
    hash.update(path).update(await readFile(join(BUILD, path)));
  }
  return hash.digest("hex");
}

/** The program's files on which grades depend. */
export async function courseFiles(): Promise<string[]> {
  const found = await Promise.all(
    FOLDERS.map(async (folder) => {
      // A students' copy has no solutions.
      const paths = await readdir(join(BUILD, folder), { recursive: true }).catch(() => []);
      return paths.filter((path) => /\.[jt]s$/.test(path)).map((path) => join(folder, path));
    }),
  );
  return found.flat().sort();
}
