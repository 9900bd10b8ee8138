import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { version } from "../../../src/tools/files/version.js";
import { kernelInfo } from "../../../src/tools/kernel/protocol/kernel-info.js";
import { workbook } from "../cli/workbook.js";

it("the version is the one in package.json, for the command and the kernel too", async () => {
  const text = readFileSync(new URL("../../../package.json", import.meta.url), "utf8");
  expect(version).toBe(JSON.parse(text).version);
  expect((await workbook(["--version"])).stdout).toBe(`${version}\n`);
  expect(kernelInfo.implementation_version).toBe(version);
});
