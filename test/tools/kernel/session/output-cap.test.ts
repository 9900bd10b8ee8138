import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Output } from "../../../../src/tools/kernel/channel.js";
import { OutputCap } from "../../../../src/tools/kernel/session/output-cap.js";

let folder: string;
let passed: Output[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cap-"));
  passed = [];
});
afterEach(() => rm(folder, { recursive: true }));

const capped = (page: number, file = 1000, into = folder) =>
  new OutputCap((output) => passed.push(output), { page, file }, into);
const out = (text: string): Output => ({ kind: "stream", name: "stdout", text });
const text = () => passed.map((output) => (output.kind === "stream" ? output.text : "")).join("");

test("what fits is passed on as it is", () => {
  const cap = capped(10);
  for (const output of [out("12345"), out("67890"), { kind: "clear", wait: true } as const]) {
    cap.take(output);
  }
  expect(passed).toEqual([out("12345"), out("67890"), { kind: "clear", wait: true }]);
});

test("what is more goes to a file, which is named once", async () => {
  const cap = capped(10);
  for (const piece of ["1234567", "8901234", "567"]) cap.take(out(piece));
  const [name = ""] = await readdir(folder);
  const sentence = `This cell printed over 10 characters: the rest is in ${join(folder, name)}.`;
  expect(text()).toBe(`1234567890\n... ${sentence}\n`);
  expect(await readFile(join(folder, name), "utf8")).toBe("1234567");
});

test("a cell has room of its own", () => {
  const cap = capped(3);
  cap.take(out("12345"));
  cap.begin();
  passed = [];
  cap.take(out("123"));
  expect(text()).toBe("123");
});

test("the file has an end too, and it is said", async () => {
  const cap = capped(1, 4);
  for (let i = 0; i < 5; i++) cap.take(out("ab"));
  const [name = ""] = await readdir(folder);
  expect(await readFile(join(folder, name), "utf8")).toBe("baba");
  expect(text()).toMatch(/The file is full at .* MB: the rest is dropped\.\n$/);
  expect(text().match(/full/g)).toHaveLength(1);
});

test("where no file can be made the rest is dropped, and it is said", () => {
  const cap = capped(1, 1000, join(folder, "none"));
  cap.take(out("abc"));
  cap.take(out("abc"));
  expect(text()).toBe("a\n... This cell printed over 1 characters: the rest is dropped.\n");
});

const figure = (size: number, display_id?: string, update = false): Output => ({
  kind: "display",
  update,
  content: {
    data: { "text/plain": "x".repeat(size) },
    metadata: {},
    transient: display_id === undefined ? {} : { display_id },
  },
});

test("displays without end are left out, and it is said once", () => {
  const cap = new OutputCap((output) => passed.push(output), { displays: 3 });
  for (let i = 0; i < 10; i++) cap.take(figure(1));
  expect(passed.filter(({ kind }) => kind === "display")).toHaveLength(3);
  expect(text()).toBe(
    "\n... This cell displayed more than fits on a page: after 3 the rest is left out.\n",
  );
  cap.begin();
  passed = [];
  cap.take(figure(1));
  expect(passed).toEqual([figure(1)]);
});

test("an animation, which clears the page for each picture, goes on", () => {
  const cap = new OutputCap((output) => passed.push(output), { displays: 3 });
  for (let i = 0; i < 10; i++) {
    cap.take({ kind: "clear", wait: true });
    cap.take(figure(1));
  }
  expect(passed.filter(({ kind }) => kind === "display")).toHaveLength(10);
});

test("displays that are too large together are left out, but not the first", () => {
  const cap = new OutputCap((output) => passed.push(output), { displayed: 100 });
  for (const size of [200, 10, 10]) cap.take(figure(size));
  expect(passed.filter(({ kind }) => kind === "display")).toEqual([figure(200)]);
});

test("one that is changed in place may change for ever, one that was left out may not", () => {
  const cap = new OutputCap((output) => passed.push(output), { displays: 1 });
  cap.take(figure(1, "a"));
  cap.take(figure(1, "b"));
  passed = [];
  for (let i = 0; i < 5; i++) cap.take(figure(i, "a", true));
  cap.take(figure(1, "b", true));
  expect(passed).toHaveLength(5);
});
