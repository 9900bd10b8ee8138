import { expect, test } from "vitest";
import { byPath, fileKind, isAside, stem } from "../../../../src/tools/grader/submission/file.js";

test.each([
  ["softmax.ts", "code"],
  ["a/softmax.MJS", "code"],
  ["04.ipynb", "notebook"],
  ["hw.zip", "archive"],
  ["hw.tar.gz", "other-archive"],
  ["notes.md", "other"],
  ["softmax.ts.bak", "other"],
  ["zip", "other"],
])("%s is of the kind %s", (path, kind) => expect(fileKind(path)).toBe(kind));

test("the stem of a file is its name alone", () => {
  expect(["a.b/softmax.ts", "softmax", "x.y.ts"].map(stem)).toEqual(["softmax", "softmax", "x.y"]);
});

test("hidden files, packages and shadows lie aside", () => {
  const aside = [".git/a.ts", "a/node_modules/b.ts", "__MACOSX/a.ts", "a/.b.ts"];
  expect(aside.filter(isAside)).toEqual(aside);
  expect(isAside("a.b/node_modules2/c.ts")).toBe(false);
});

test("paths have one order on every machine", () => {
  const paths = ["b", "a/z", "B", "ä", "a"].map((path) => ({ path }));
  expect(paths.sort(byPath).map(({ path }) => path)).toEqual(["B", "a", "a/z", "b", "ä"]);
});
