import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { kernelInfo } from "../../../../src/tools/kernel/protocol/kernel-info.js";

const folder = new URL("../../../../notebooks/", import.meta.url);
const notebooks = readdirSync(folder).filter((name) => name.endsWith(".ipynb"));

describe("what the kernel says of its language", () => {
  // Front ends write it into a notebook as soon as the kernel answers: else opening changes the file.
  it.each(notebooks)("is what %s says already, all of it", (name) => {
    const { metadata } = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
    expect(metadata.language_info).toEqual(kernelInfo.language_info);
  });
});
