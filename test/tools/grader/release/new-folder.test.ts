import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newFolder } from "../../../../src/tools/grader/release/new-folder.js";
import { temporaryFolder } from "../../../temporary-folder.js";

const home = temporaryFolder();
const fill = async (folder: string) => {
  await mkdir(folder);
  await writeFile(join(folder, "file"), "text");
};

test("the folder is there when it is filled, where there was none or an empty one", async () => {
  const out = join(home, "new");
  await newFolder(out, async (folder) => {
    await fill(folder);
    expect(existsSync(out)).toBe(false);
  });
  expect(readFileSync(join(out, "file"), "utf8")).toBe("text");
  mkdirSync(join(home, "empty"));
  await newFolder(join(home, "empty"), fill);
  expect(readdirSync(join(home, "empty"))).toEqual(["file"]);
});

test("nothing is left where filling fails", async () => {
  const place = join(home, "failed");
  mkdirSync(place);
  const failing = newFolder(join(place, "out"), async (folder) => {
    await fill(folder);
    throw new Error("full");
  });
  await expect(failing).rejects.toThrow("full");
  expect(readdirSync(place)).toEqual([]);
});

test("what is there already is refused", async () => {
  mkdirSync(join(home, "used"));
  writeFileSync(join(home, "used/file"), "mine");
  await expect(newFolder(join(home, "used"), fill)).rejects.toThrow(
    "--out: expected an empty or a new folder",
  );
  await expect(newFolder(join(home, "used/file"), fill)).rejects.toThrow(
    "--out: expected a folder",
  );
  expect(readFileSync(join(home, "used/file"), "utf8")).toBe("mine");
});
