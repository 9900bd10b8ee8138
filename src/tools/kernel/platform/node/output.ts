import { writeSync } from "node:fs";
import { createRequire } from "node:module";
import { type DisplayContent, EVENTS_FD, type Event } from "../../channel.js";

type Callback = (error?: Error) => void;
type WriteDisplayData = (content: DisplayContent, update: boolean | undefined) => void;

/** Sends an event to the kernel before it returns, so that a busy cell's output is seen at once. */
export function send(event: Event): void {
  let rest = Buffer.from(`${JSON.stringify(event)}\n`);
  while (rest.length > 0) rest = rest.subarray(writeSync(EVENTS_FD, rest));
}

/** Hands everything the user's code prints or displays to the kernel. */
export function captureOutput(): void {
  captureStream("stdout");
  captureStream("stderr");
  console.clear = () => send({ kind: "clear", wait: false });
  // tslab's display API, and rich outputs of several types, go through this variable of its module.
  const tslab: { lastWriteDisplayData: WriteDisplayData | null } = createRequire(import.meta.url)(
    "tslab/dist/jupyter.js",
  );
  tslab.lastWriteDisplayData = (content, update) =>
    send({ kind: "display", update: update === true, content });
}

function captureStream(name: "stdout" | "stderr"): void {
  const write = (
    chunk: string | Uint8Array,
    encoding?: BufferEncoding | Callback,
    written?: Callback,
  ): boolean => {
    const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
    if (text !== "") send({ kind: "stream", name, text });
    const done = typeof encoding === "function" ? encoding : written;
    if (done !== undefined) process.nextTick(done);
    return true;
  };
  process[name].write = write as typeof process.stdout.write;
}
