import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

const EXAMPLES = `
The copy has the exercises as they begin and their visible checks, with what those expect written in
as values; it has neither solutions nor hidden checks. Hand it out as a zip or a repository.

Examples:
  workbook release --out students
  workbook release --out students --notebooks`;

/** Adds `workbook release`. */
export function addReleaseCommand(program: Command): void {
  program
    .command("release")
    .description("Make the students' copy of the course: no solutions, no hidden checks.")
    .requiredOption("--out <folder>", "where it goes: a new folder")
    .option("--notebooks", "with the notebooks")
    .addHelpText("after", EXAMPLES)
    .action(async ({ out, notebooks = false }: { out: string; notebooks?: boolean }) => {
      const { release } = await import("../grader/release/index.js");
      await release({ root: ROOT, out: resolve(out), notebooks });
      console.log(`The students' copy is in ${out}; there, "npm ci" installs it.`);
    });
}
