import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CourseFolder, isOpen } from "../../../../../src/tools/lab/server/files/course-folder.js";
import { course } from "../../fixture.js";

describe("CourseFolder", () => {
  it("finds files, folders, itself, and places where files may be made", async () => {
    const folder = await CourseFolder.open(course());
    expect(await folder.place([])).toEqual({ path: "", name: "", file: folder.root });
    const place = await folder.placeOf("/notebooks//01_first.ipynb");
    expect(place.path).toBe("notebooks/01_first.ipynb");
    expect(place.file).toBe(join(folder.root, "notebooks/01_first.ipynb"));
    expect((await folder.placeOf("notebooks/new.txt")).name).toBe("new.txt");
  });

  it("follows a link inside of the course to its file", async () => {
    const root = course();
    symlinkSync(join(root, "README.md"), join(root, "notebooks/read.md"));
    const folder = await CourseFolder.open(root);
    expect((await folder.placeOf("notebooks/read.md")).file).toBe(join(folder.root, "README.md"));
  });

  it("is found through a link to it", async () => {
    const root = course();
    const link = `${root}-link`;
    symlinkSync(root, link);
    const folder = await CourseFolder.open(link);
    expect((await folder.placeOf("README.md")).file).toBe(join(folder.root, "README.md"));
  });

  it.each([["..", "README.md"], ["notebooks", "..", "README.md"], ["."], [""], ["a:b"], ["a\\b"]])(
    "knows no place %s",
    async (...parts) => {
      const folder = await CourseFolder.open(course());
      await expect(folder.place(parts)).rejects.toMatchObject({ status: 404 });
    },
  );

  it("knows no place in a folder that does not exist", async () => {
    const folder = await CourseFolder.open(course());
    await expect(folder.placeOf("missing/new.txt")).rejects.toMatchObject({ status: 404 });
  });
});

describe("isOpen", () => {
  it.each([
    ["notebooks/01.ipynb", true],
    ["notebooks/dist", true],
    ["dist", false],
    ["DIST ", false],
    [".git", false],
    ["notebooks/.hidden", false],
    ["notebooks/node_modules", false],
    ["ｎｏｄｅ＿ｍｏｄｕｌｅｓ", false],
    ["solutions/softmax.ts", false],
  ])("%s: %s", (path, expected) => {
    expect(isOpen(path.split("/"))).toBe(expected);
  });
});
