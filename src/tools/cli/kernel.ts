import type { Command } from "commander";
import { Failure, UsageError } from "./failure.js";

interface KernelSettings {
  install?: boolean;
  uninstall?: boolean;
  prefix?: string;
}

export function addKernelCommand(program: Command): void {
  program
    .command("kernel")
    .description("Print the TypeScript kernel's kernelspec, or register it with Jupyter.")
    .option("--install", "register it for you, so that any Jupyter of yours finds it")
    .option("--uninstall", "take the registration away")
    .option("--prefix <folder>", "an environment to register it in, like /usr/local or a venv")
    .addHelpText("after", KERNEL_EXAMPLES)
    .action(async (settings: KernelSettings) => {
      const { install = false, uninstall = false, prefix } = settings;
      if (install && uninstall)
        throw new UsageError("--install and --uninstall: expected only one");
      if (prefix !== undefined && !install && !uninstall) {
        throw new UsageError("--prefix: expected --install or --uninstall with it");
      }
      const kernel = await import("../kernel/jupyter/kernelspec.js");
      try {
        if (install) console.log(`registered in ${await kernel.installKernelspec(prefix)}`);
        else if (uninstall) console.log(removed(await kernel.uninstallKernelspec(prefix)));
        else console.log(JSON.stringify(await kernel.kernelspec(), null, 2));
      } catch (error) {
        throw error instanceof kernel.KernelspecError ? new Failure(error.message) : error;
      }
    });
}

const KERNEL_EXAMPLES = `
Without these options nothing outside the course's folder changes: "workbook jupyter" needs no
registration.

Examples:
  workbook kernel
  workbook kernel --install
  workbook kernel --uninstall --prefix .venv`;

function removed(folder: string | undefined): string {
  return folder === undefined ? "it was not registered" : `removed ${folder}`;
}
