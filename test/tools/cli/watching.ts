import { spawn } from "node:child_process";
import { once } from "node:events";
import { main } from "./workbook.js";

/**
 * Starts `workbook watch` with these words. `until` waits for words to come out and forgets what came
 * before; `end` ends it with a signal and waits for its exit.
 */
export function watch(exercises: string, ...words: string[]) {
  const started = spawn(process.execPath, [main, "watch", ...words, "--folder", exercises]);
  let output = "";
  const until = async (expected: string) => {
    while (!output.includes(expected)) {
      const [piece] = (await once(started.stdout, "data")) as [Buffer];
      output += piece;
    }
    const all = output;
    output = "";
    return all;
  };
  const end = (signal: NodeJS.Signals) => {
    const exit = once(started, "exit");
    started.kill(signal);
    return exit;
  };
  return { until, end };
}
