import type { Command } from "commander";
import { count } from "../../course/text/format.js";
import { plainLine } from "../../course/text/plain-line.js";
import type { Group } from "../grader/index.js";
import { refuseOthers } from "./grade-merge.js";
import { readGraded } from "./graded.js";

/** Adds `workbook grade groups`. */
export function addGroupsCommand(grade: Command): void {
  grade
    .command("groups")
    .description("Show which wrong answers behave alike, so that one comment is right for all.")
    .argument("<graded>", "the folder that a class run wrote to")
    .option("--json", "print the groups as JSON")
    .addHelpText("after", "\nExample:\n  workbook grade groups graded --exercises softmax")
    .action(async (path: string, _, command: Command) => {
      refuseOthers(command, ["json", "exercises"]);
      const { json, exercises } = command.optsWithGlobals<{ json?: boolean; exercises?: string }>();
      const { groupsOf } = await import("../grader/index.js");
      const { report, remarks } = await readGraded(path);
      const ids = exercises?.split(",");
      const groups = groupsOf(report).filter(({ exercise }) => ids?.includes(exercise) ?? true);
      if (json) return console.log(JSON.stringify(groups, null, 2));
      if (groups.length === 0) return console.log("there are no wrong answers");
      for (const group of groups) {
        const said = remarks.filter((remark) => remark.group === group.id);
        console.log(
          groupText(
            group,
            said.map(({ comment, points }) => comment ?? points ?? ""),
          ),
        );
      }
    });
}

/** How many names and checks are shown of a group. */
const MOST = 8;

function groupText(group: Group, said: readonly string[]): string {
  const { id, students, earned, points, says } = group;
  const names = students.slice(0, MOST).map((name) => plainLine(name));
  const others = students.length > MOST ? ` and ${students.length - MOST} others` : "";
  return [
    `${id}: ${count(students.length, "answer")} with ${earned} of ${points} points by the checks`,
    `  ${names.join(", ")}${others}`,
    ...says.slice(0, MOST).map((line) => `  ✗ ${plainLine(line, 300)}`),
    ...said.map((line) => `  > ${plainLine(line, 300)}`),
    "",
  ].join("\n");
}
