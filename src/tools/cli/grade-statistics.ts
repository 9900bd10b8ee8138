import type { Command } from "commander";
import { plainLine } from "../../course/text/plain-line.js";
import { writeWhole } from "../files/write-whole.js";
import { Failure } from "./failure.js";
import { refuseOthers } from "./grade-merge.js";

interface StatisticsOptions {
  readonly figure?: string;
  readonly json?: boolean;
}

/** Adds `workbook grade statistics`. */
export function addStatisticsCommand(grade: Command): void {
  grade
    .command("statistics")
    .description("Count what a class got right, check by check, and which mistakes it made.")
    .argument("<part...>", "folders that class runs wrote to, or their class.json")
    .option("--figure <file>", "draw the checks as an SVG picture there")
    .option("--json", "print the counts as JSON")
    .addHelpText("after", "\nExample:\n  workbook grade statistics graded --figure class.svg")
    .action((parts: readonly string[], _, command: Command) => {
      refuseOthers(command, ["json"]);
      return showStatistics(parts, command.optsWithGlobals<StatisticsOptions>());
    });
}

async function showStatistics(
  paths: readonly string[],
  { figure, json }: StatisticsOptions,
): Promise<void> {
  const { merge, MergeError, readReport } = await import("../grader/index.js");
  const statistics = await import("../grader/statistics/index.js");
  try {
    const { report } = merge(await Promise.all(paths.map(readReport)));
    const counts = statistics.statistics(report);
    if (counts.exercises.length === 0) throw new Failure(`${paths[0]}: nothing was graded`);
    if (figure !== undefined) {
      const { figureSvg } = await import("../../course/figure/index.js");
      await writeWhole(figure, figureSvg(statistics.statisticsFigure(counts)));
    }
    console.log(json ? JSON.stringify(counts, null, 2) : statistics.statisticsText(counts));
  } catch (error) {
    throw error instanceof MergeError ? new Failure(plainLine(error.message, 500)) : error;
  }
}
