import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { forgetHints, nextHint } from "../../../../src/tools/grader/practice/hints.js";
import { temporaryFolder } from "../../../temporary-folder.js";

const hints = ["a nudge", "a push"];
let home = "";
let state = "";

beforeEach(async () => {
  home = temporaryFolder();
  state = join(home, ".workbook");
});

const next = async (id: string) => (await nextHint(state, id, hints)).text;

test("each hint is stronger than the one before, and the last is given again", async () => {
  expect(await nextHint(state, "softmax", hints)).toEqual({ text: "a nudge", number: 1, of: 2 });
  expect(await next("softmax")).toBe("a push");
  expect(await next("softmax")).toBe("a push");
});

test("exercises count apart, and one can begin again", async () => {
  await next("softmax");
  expect(await next("adam")).toBe("a nudge");
  await forgetHints(state, "softmax");
  expect(await next("softmax")).toBe("a nudge");
  expect(await next("adam")).toBe("a push");
});

test.each(["{", "null", '{"softmax": "many"}'])("a damaged memory %s begins anew", async (text) => {
  await next("softmax");
  await writeFile(join(state, "hints.json"), text);
  expect(await next("softmax")).toBe("a nudge");
  expect(JSON.parse(await readFile(join(state, "hints.json"), "utf8"))).toEqual({ softmax: 1 });
});
