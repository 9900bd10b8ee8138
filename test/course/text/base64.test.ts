import { expect, it } from "vitest";
import { base64 } from "../../../src/course/text/base64.js";

it("base64 writes any bytes as Node does", () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
});
