import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Command } from "commander";
import { count } from "../../course/text/format.js";
import { writeWhole } from "../files/write-whole.js";
import { cannotWrite, Failure, UsageError } from "./failure.js";
import { refuseOthers } from "./grade-merge.js";
import { readGraded } from "./graded.js";

/** Adds `workbook grade feedback`. */
export function addFeedbackCommand(grade: Command): void {
  grade
    .command("feedback")
    .description("Write what each student gets back, as a page and as text.")
    .argument("<graded>", "the folder that a class run wrote to")
    .option("--out <dir>", "where to write a page and a text for each student")
    .addHelpText("after", "\nExample:\n  workbook grade feedback graded --out feedback")
    .action(async (path: string, _, command: Command) => {
      refuseOthers(command, ["out"]);
      const { out } = command.optsWithGlobals<{ out?: string }>();
      if (out === undefined) throw new UsageError("grade feedback needs --out, where to write");
      const { feedbackPage, feedbackText, fileNames, forReaders } = await import(
        "../grader/index.js"
      );
      const { report } = await readGraded(path);
      const { students, assignment } = forReaders(report, { staff: false });
      const title = assignment?.title ?? "Backprop Workbook";
      const names = fileNames(students.map(({ student }) => student));
      try {
        await mkdir(out, { recursive: true });
        for (const student of students) {
          const name = names.get(student.student) ?? "";
          await writeWhole(join(out, `${name}.html`), feedbackPage(student, title));
          await writeWhole(join(out, `${name}.txt`), feedbackText(student, title));
        }
      } catch (error) {
        throw new Failure(cannotWrite(out, error));
      }
      console.log(`feedback for ${count(students.length, "student")} is in ${out}`);
    });
}
