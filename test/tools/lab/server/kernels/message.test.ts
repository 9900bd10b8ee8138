import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fromBytes,
  fromFrames,
  type Message,
  message,
  toBytes,
  toFrames,
  withContent,
} from "../../../../../src/tools/lab/server/kernels/message.js";

const sample = message("shell", "execute_request", { code: "1 + 1 // ∂" }, "me");

describe("a message to a kernel", () => {
  it("has the delimiter, the signature and the four parts", () => {
    const [delimiter, signature, ...parts] = toFrames(sample, "key");
    expect(String(delimiter)).toBe("<IDS|MSG>");
    const hmac = createHmac("sha256", "key").update(Buffer.concat(sample.parts)).digest("hex");
    expect(String(signature)).toBe(hmac);
    expect(parts).toEqual(sample.parts);
  });

  it("comes back as it was, without the kernel's routing", () => {
    const frames = [Buffer.from("client"), ...toFrames(sample, "key"), Buffer.from("buffer")];
    expect(fromFrames("shell", frames, "key")).toEqual({
      ...sample,
      buffers: [Buffer.from("buffer")],
    });
  });

  it("is refused with another signature, or with parts missing", () => {
    const frames = toFrames(sample, "key");
    expect(() => fromFrames("shell", frames, "other")).toThrow("not signed");
    expect(() => fromFrames("shell", frames.slice(0, 4), "key")).toThrow("parts missing");
    expect(() => fromFrames("shell", [], "key")).toThrow("no message");
  });
});

describe("a message to a page", () => {
  it("is laid out as the protocol says", () => {
    const one = Buffer.from("{}");
    const plain: Message = { channel: "iopub", parts: [one, one, one, one], buffers: [] };
    const bytes = toBytes(plain);
    const word = (i: number) => Number(bytes.readBigUInt64LE(8 * i));
    expect([0, 1, 2, 3, 4, 5, 6].map(word)).toEqual([6, 56, 61, 63, 65, 67, 69]);
    expect(bytes.subarray(56).toString()).toBe("iopub{}{}{}{}");
  });

  it("comes back as it was", () => {
    fc.assert(
      fc.property(fc.json(), fc.array(fc.uint8Array()), (content, buffers) => {
        const sent = { ...withContent(sample, {}), buffers: buffers.map((b) => Buffer.from(b)) };
        const parts: Message["parts"] = [
          ...sample.parts.slice(0, 3),
          Buffer.from(content),
        ] as never;
        expect(fromBytes(toBytes({ ...sent, parts }))).toEqual({ ...sent, parts });
      }),
    );
  });

  it("whatever a page sends, it is a message or an error, and nothing is read beyond its end", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.nat(199),
        fc.nat(255),
        (noise, at, byte) => {
          const broken = Buffer.from(toBytes(sample));
          broken[at] = byte;
          for (const bytes of [Buffer.from(noise), broken]) {
            try {
              expect(fromBytes(bytes).parts).toHaveLength(4);
            } catch (error) {
              expect(error).toBeInstanceOf(Error);
            }
          }
        },
      ),
    );
  });
});
