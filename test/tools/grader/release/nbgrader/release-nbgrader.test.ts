import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { releaseNbgrader } from "../../../../../src/tools/grader/release/nbgrader/release-nbgrader.js";
import { temporaryFolder } from "../../../../temporary-folder.js";

const root = fileURLToPath(new URL("../../../../../", import.meta.url));

test("an nbgrader course has its configuration, its assignments, and a way to the library", async () => {
  const out = join(temporaryFolder(), "course");
  const names = await releaseNbgrader(root, out);
  expect(names).toHaveLength(12);
  expect(readdirSync(join(out, "source")).sort()).toEqual(names);
  const file = join(out, "source/04_outputs_and_losses/04_outputs_and_losses.ipynb");
  expect(readFileSync(file, "utf8")).toContain("/// BEGIN SOLUTION");
  expect(realpathSync(join(out, "node_modules/backprop-workbook"))).toBe(realpathSync(root));
  const configuration = readFileSync(join(root, "deploy/nbgrader/nbgrader_config.py"), "utf8");
  expect(readFileSync(join(out, "nbgrader_config.py"), "utf8")).toBe(configuration);
});

test("a copy of the course without answers makes none", async () => {
  const copy = temporaryFolder();
  mkdirSync(join(copy, "notebooks"));
  const text = readFileSync(join(root, "notebooks/04_outputs_and_losses.ipynb"));
  writeFileSync(join(copy, "notebooks/04_outputs_and_losses.ipynb"), text);
  const out = join(temporaryFolder(), "course");
  await expect(releaseNbgrader(copy, out)).rejects.toThrow(
    "release --nbgrader: expected the course's repository, with its solutions",
  );
  expect(existsSync(out)).toBe(false);
});
