import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import type { Event } from "../../../../src/tools/kernel/channel.js";
import { joinStreams, readEvents } from "../../../../src/tools/kernel/session/events.js";

const out = (text: string): Event => ({ kind: "stream", name: "stdout", text });
const err = (text: string): Event => ({ kind: "stream", name: "stderr", text });

test("neighbouring texts of one stream are joined, and order is kept", () => {
  const joined = joinStreams([out("a"), out("b"), err("c"), out("d"), { kind: "ready" }, out("e")]);
  expect(joined).toEqual([out("ab"), err("c"), out("d"), { kind: "ready" }, out("e")]);
});

test("events come whole however the pipe cuts them, even inside a character", async () => {
  const pipe = new PassThrough();
  const seen: Event[] = [];
  readEvents(pipe, (event) => seen.push(event));
  const bytes = Buffer.from(
    `${JSON.stringify(out("π ≈ 3"))}\n${JSON.stringify({ kind: "ready" })}\n`,
  );
  for (const byte of bytes) pipe.write(Buffer.from([byte]));
  await new Promise((resolve) => pipe.end(resolve));
  expect(seen).toEqual([out("π ≈ 3"), { kind: "ready" }]);
});
