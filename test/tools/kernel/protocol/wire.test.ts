import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import type { Message } from "../../../../src/tools/kernel/protocol/message.js";
import { decode, encode } from "../../../../src/tools/kernel/protocol/wire.js";

const message: Message = {
  identities: [Buffer.from("client")],
  header: {
    msg_id: "1",
    msg_type: "execute_request",
    username: "u",
    session: "s",
    date: "2026-01-01T00:00:00Z",
    version: "5.3",
  },
  parentHeader: {},
  metadata: {},
  content: { code: "1 + 1 // π" },
  buffers: [Buffer.from([0, 255])],
};

function frames(key = "secret"): Buffer[] {
  return encode(message, key).map((frame) => Buffer.from(frame));
}

test("a message comes back as it was sent", () => {
  expect(decode(frames(), "secret")).toEqual(message);
});

test("the signature is the HMAC-SHA256 of the four parts, after the delimiter", () => {
  const sent = frames();
  expect(sent[1]?.toString()).toBe("<IDS|MSG>");
  const parts = Buffer.concat(sent.slice(3, 7));
  expect(sent[2]?.toString()).toBe(createHmac("sha256", "secret").update(parts).digest("hex"));
});

test("an empty key signs nothing", () => {
  expect(frames("")[2]?.toString()).toBe("");
  expect(decode(frames(""), "")).toEqual(message);
});

test("a wrong signature is refused", () => {
  expect(() => decode(frames("other"), "secret")).toThrow("wrong signature");
  expect(() => decode(frames(""), "secret")).toThrow("wrong signature");
});

test("frames that are no message are refused with what is wrong", () => {
  expect(() => decode([], "")).toThrow("without delimiter");
  expect(() => decode(frames().slice(0, 5), "secret")).toThrow("parts missing");
  const bodies = (...parts: string[]) => ["<IDS|MSG>", "", ...parts].map((p) => Buffer.from(p));
  expect(() => decode(bodies("{", "{}", "{}", "{}"), "")).toThrow("no JSON");
  expect(() => decode(bodies("[]", "{}", "{}", "{}"), "")).toThrow("no objects");
  expect(() => decode(bodies("{}", "{}", "{}", "{}"), "")).toThrow("without type or id");
});
