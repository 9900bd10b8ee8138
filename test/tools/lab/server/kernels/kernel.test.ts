import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, it } from "vitest";
import { Kernel } from "../../../../../src/tools/lab/server/kernels/kernel.js";

it("leaves no files, also when it is stopped while it starts", async () => {
  const endsAtOnce = [process.execPath, "-e", "", "{connection_file}"];
  const spec = { argv: endsAtOnce, display_name: "None", language: "none" };
  const kernel = new Kernel("none", spec, tmpdir());
  void kernel.start();
  await kernel.stop();
  expect(readdirSync(tmpdir())).toEqual([]);
});
