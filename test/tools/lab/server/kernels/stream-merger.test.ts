import { expect, it } from "vitest";
import {
  contentOf,
  headerOf,
  type Message,
  message,
} from "../../../../../src/tools/lab/server/kernels/message.js";
import { StreamMerger } from "../../../../../src/tools/lab/server/kernels/stream-merger.js";

function published(type: string, content: object, cell = "cell"): Message {
  const { parts, ...rest } = message("iopub", type, content, "kernel");
  const parent = Buffer.from(JSON.stringify({ msg_id: cell }));
  return { ...rest, parts: [parts[0], parent, parts[2], parts[3]] };
}

const printed = (text: string, name = "stdout", cell = "cell") =>
  published("stream", { name, text }, cell);

async function through(messages: readonly Message[]): Promise<string[]> {
  const got: string[] = [];
  const merger = new StreamMerger(async (message) => {
    const { name, text = "" } = contentOf(message);
    got.push(`${name ?? headerOf(message).msg_type}: ${text}`);
  });
  for (const message of messages) await merger.take(message);
  await merger.flush();
  return got;
}

it("puts together what one cell prints, and keeps the order of all else", async () => {
  const idle = published("status", { execution_state: "idle" });
  const messages = [printed("a"), printed("b"), printed("c", "stderr"), printed("d"), idle];
  expect(await through(messages)).toEqual(["stdout: ab", "stderr: c", "stdout: d", "status: "]);
});

it("keeps cells apart", async () => {
  const messages = [printed("a"), printed("b", "stdout", "other")];
  expect(await through(messages)).toEqual(["stdout: a", "stdout: b"]);
});

it("passes a text on by itself when nothing follows", async () => {
  const got = await new Promise<Message>((resolve) => {
    void new StreamMerger(async (message) => resolve(message)).take(printed("alone"));
  });
  expect(contentOf(got).text).toBe("alone");
});
