import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { UsageError } from "./failure.js";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

const EXAMPLES = `
The copy has the exercises as they begin and their visible checks, with what those expect written in
as values; it has neither solutions nor hidden checks. Hand it out as a zip or a repository.

With --nbgrader it is a course for nbgrader instead, for lecturers, with the answers; students get
what "nbgrader generate_assignment" makes of it.

Examples:
  workbook release --out students
  workbook release --out students --notebooks
  workbook release --out course --nbgrader`;

interface ReleaseSettings {
  readonly out: string;
  readonly notebooks?: boolean;
  readonly nbgrader?: boolean;
}

/** Adds `workbook release`. */
export function addReleaseCommand(program: Command): void {
  program
    .command("release")
    .description("Make the students' copy of the course: no solutions, no hidden checks.")
    .requiredOption("--out <folder>", "where it goes: a new folder")
    .option("--notebooks", "with the notebooks")
    .option("--nbgrader", "an nbgrader course, for lecturers")
    .addHelpText("after", EXAMPLES)
    .action(async ({ out, notebooks = false, nbgrader = false }: ReleaseSettings) => {
      if (nbgrader && notebooks) {
        throw new UsageError("--nbgrader and --notebooks exclude each other");
      }
      const { release, releaseNbgrader } = await import("../grader/release/index.js");
      if (nbgrader) {
        const { length } = await releaseNbgrader(ROOT, resolve(out));
        console.log(`The nbgrader course is in ${out}: ${length} assignments, with their answers.`);
        return;
      }
      await release({ root: ROOT, out: resolve(out), notebooks });
      console.log(`The students' copy is in ${out}; there, "npm ci" installs it.`);
    });
}
