import { join } from "node:path";
import type { Command } from "commander";
import { count } from "../../course/text/format.js";
import { Failure, UsageError } from "./failure.js";
import { refuseOthers } from "./grade-merge.js";
import { appendRemarks, readGraded } from "./graded.js";

interface CommentOptions {
  readonly group?: string;
  readonly to?: string;
  readonly exercise?: string;
  readonly points?: string;
}

const EXAMPLES = `
Examples:
  workbook grade comment graded --group softmax-3f9a2c "Subtract the largest number first."
  workbook grade comment graded --to "Ann Lee" --exercise adam --points +1 "A fine test of your own."

What is said is kept in remarks.yaml beside the reports, which may be edited by hand. No grading
writes over it: a comment stays with its student, a group's with all answers that behave so.`;

/** Adds `workbook grade comment`. */
export function addCommentCommand(grade: Command): void {
  grade
    .command("comment")
    .description("Say something of an answer, or of all answers of a group; give or take points.")
    .argument("<graded>", "the folder that a class run wrote to")
    .argument("[comment]", "what its author reads")
    .option("--group <id>", "all answers of a group, as grade groups shows them")
    .option("--to <student>", "one student, by name, id or address")
    .option("--points <n>", "+1 or -0.5 to what the checks give, =7 in its place")
    .addHelpText("after", EXAMPLES)
    .action((path: string, comment: string | undefined, _, command: Command) => {
      refuseOthers(command, ["exercise"]);
      return commentOn(path, comment, command.optsWithGlobals<CommentOptions>());
    });
}

async function commentOn(
  path: string,
  comment: string | undefined,
  { group, to, exercise, points }: CommentOptions,
): Promise<void> {
  const { faultOf, groupsOf, hasTag, parsePoints, REMARKS_FILE } = await import(
    "../grader/index.js"
  );
  if ((group === undefined) === (to === undefined || exercise === undefined)) {
    throw new UsageError("say --group, or --to with --exercise");
  }
  if (comment === undefined && points === undefined) {
    throw new UsageError("there is neither a comment nor --points");
  }
  if (points !== undefined && parsePoints(points) === undefined) {
    throw new UsageError(`--points: expected +1, -1 or =1, got ${JSON.stringify(points)}`);
  }
  const { report, folder } = await readGraded(path);
  const said = {
    ...(comment !== undefined && { comment }),
    ...(points !== undefined && { points }),
  };
  const about = group === undefined ? { student: to, exercise } : { group };
  const members = groupsOf(report).find(({ id }) => id === group)?.students ?? [];
  if (group !== undefined && members.length === 0) {
    throw new Failure(
      `there is no group ${JSON.stringify(group)}; workbook grade groups shows them`,
    );
  }
  if (to !== undefined && exercise !== undefined) {
    const fault = faultOf({ student: to, exercise, line: 0 }, report);
    if (fault !== undefined) throw new Failure(fault);
    const meant = report.students.filter((each) => hasTag({ ...each, name: each.student }, to));
    if (meant.length > 1) throw new Failure(`${to} may be ${meant.length} students; say an id`);
  }
  await appendRemarks(join(folder, REMARKS_FILE), [{ ...about, ...said }]);
  const whom = group === undefined ? `${to}` : count(members.length, "student");
  console.log(`kept in ${join(folder, REMARKS_FILE)}, for ${whom}`);
}
