import { expect, test } from "vitest";
import { decode } from "../../../../src/tools/grader/submission/decode.js";

const bytes = (...values: number[]) => Uint8Array.from(values);

test("UTF-8 is read with and without a byte order mark, and lines end in one way", () => {
  expect(decode(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xbc, 13, 10, 97, 13, 98))).toEqual({
    text: "ü\na\nb",
  });
});

test.each([
  ["Latin-1", bytes(0x66, 0xfc, 0x72), "not-text", "it is not UTF-8 text; save it as UTF-8"],
  ["UTF-16", bytes(0xff, 0xfe, 0x61, 0), "not-text", "it is UTF-16; save it as UTF-8"],
  ["a picture", bytes(0x50, 0, 0x61), "not-text", "it is not text"],
  ["nothing", bytes(), "empty", "it is empty"],
  ["blanks", bytes(32, 10, 9), "empty", "it is empty"],
])("%s has no text, and the reason is said", (_, given, kind, reason) => {
  expect(decode(given)).toEqual({ kind, reason });
});
