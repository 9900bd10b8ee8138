import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { edits } from "../../../../src/tools/grader/practice/edits.js";
import { temporaryFolder } from "../../../temporary-folder.js";

let folder = "";
let [one, two] = ["", ""];
let seen: string[] = [];
let ending = new AbortController();
let over: Promise<void>;
let look: () => Promise<void>;

/** Edits are collected while the test says when files are looked at. */
beforeEach(async () => {
  folder = temporaryFolder();
  [one, two] = [join(folder, "one.ts"), join(folder, "two.ts")];
  await writeFile(one, "a");
  seen = [];
  ending = new AbortController();
  let go = () => {};
  let hasLooked = () => {};
  const rest = (signal: AbortSignal) => {
    hasLooked();
    return new Promise<void>((resolve, reject) => {
      go = resolve;
      signal.addEventListener("abort", reject);
    });
  };
  const next = () => new Promise<void>((resolve) => (hasLooked = resolve));
  look = () => {
    const looked = next();
    go();
    return looked;
  };
  const first = next();
  over = (async () => {
    for await (const file of edits([one, two], ending.signal, { rest })) seen.push(file);
  })();
  await first;
});
afterEach(async () => {
  ending.abort();
  await over;
});

test("a saved file is an edit once two looks have found it the same", async () => {
  await look();
  await writeFile(one, "b");
  await look();
  expect(seen).toEqual([]);
  await look();
  await look();
  expect(seen).toEqual([one]);
});

test("a file that was not there is an edit", async () => {
  await writeFile(two, "new");
  await look();
  await look();
  expect(seen).toEqual([two]);
});

test("an editor may write beside the file and rename", async () => {
  await writeFile(`${one}~`, "b");
  await rename(`${one}~`, one);
  await look();
  await look();
  expect(seen).toEqual([one]);
});

test("a file may vanish for a while", async () => {
  await rm(one);
  await look();
  await look();
  expect(seen).toEqual([]);
  await writeFile(one, "b");
  await look();
  await look();
  expect(seen).toEqual([one]);
});

test("a file that comes back as it was is no edit", async () => {
  await rm(one);
  await look();
  await writeFile(one, "a");
  await look();
  await look();
  expect(seen).toEqual([]);
});

test("what is written piece by piece is one edit", async () => {
  for (const text of ["", "x", "xy", "xyz"]) {
    await writeFile(one, text);
    await look();
  }
  expect(seen).toEqual([]);
  await look();
  await look();
  expect(seen).toEqual([one]);
});

test("files can count as edited from the start", async () => {
  const { value } = await edits([two, one], ending.signal, { fromStart: true }).next();
  expect(value).toBe(one);
});

test("it ends when it is told to, and before long by itself looks again", async () => {
  const soon = new AbortController();
  const next = edits([one], soon.signal).next();
  let saves = 0;
  const saving = setInterval(() => writeFile(one, `save ${saves++}`), 600);
  expect((await next).value).toBe(one);
  clearInterval(saving);
  const last = edits([one], soon.signal).next();
  soon.abort();
  expect((await last).done).toBe(true);
});
