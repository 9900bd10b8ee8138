import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { Failure } from "./failure.js";

const EXECUTED = fileURLToPath(new URL("../../../.workbook/executed", import.meta.url));

export function addStartCommand(program: Command): void {
  program
    .command("start")
    .description(
      "Open the course: in Jupyter where there is one, else run it and keep the results.",
    )
    .addHelpText("after", "\nExample:\n  npm start")
    .action(async () => {
      const { findJupyter } = await import("./find-jupyter.js");
      const jupyter = await findJupyter();
      if (jupyter === undefined) return runWithoutJupyter();
      console.log(`Opening the course in ${jupyter.name} ${jupyter.version}; Ctrl-C stops it.`);
      const { openJupyter } = await import("./jupyter.js");
      await openJupyter(jupyter, {});
    });
}

async function runWithoutJupyter(): Promise<void> {
  const { courseNotebooks, runNotebooks } = await import("./run.js");
  console.log("No Jupyter found: running the notebooks without it.");
  const results = await runNotebooks(await courseNotebooks(), { out: EXECUTED });
  console.log(`The executed notebooks are in ${EXECUTED}`);
  const failed = results.filter((result) => !result.ok).length;
  if (failed > 0) throw new Failure(`${failed} of ${results.length} notebooks failed`);
}
