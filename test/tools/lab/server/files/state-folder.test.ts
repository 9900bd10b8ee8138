import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { StateFolder } from "../../../../../src/tools/lab/server/files/state-folder.js";
import { course, folderWith } from "../../fixture.js";

it("keeps one key for a course", async () => {
  const folder = course();
  const key = await (await StateFolder.open(folder)).key();
  const again = await StateFolder.open(folder);
  expect(key).toHaveLength(32);
  expect((await again.key()).equals(key)).toBe(true);
  expect(again.lasting).toBe(true);
  const other = await (await StateFolder.open(course())).key();
  expect(other.equals(key)).toBe(false);
});

it("is taken away at the end where the course can't be written to", async () => {
  const state = await StateFolder.open(`${folderWith({ file: "" })}/file`);
  expect(state.lasting).toBe(false);
  expect(existsSync(state.folder)).toBe(true);
  await state.close();
  expect(existsSync(state.folder)).toBe(false);
  const kept = await StateFolder.open(course());
  await kept.close();
  expect(existsSync(kept.folder)).toBe(true);
});
