import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach } from "vitest";
import { main } from "./workbook.js";

/**
 * Starts `workbook watch` with these words, in each test that calls it; `until` waits for words to
 * come out and forgets what came before.
 */
export function watcher(place: { readonly exercises: string }) {
  let child: ChildProcessWithoutNullStreams | undefined;
  afterEach(() => child?.kill("SIGKILL"));
  return (...words: string[]) => {
    const started = spawn(process.execPath, [main, "watch", ...words, "--folder", place.exercises]);
    child = started;
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
    return { until, started };
  };
}
