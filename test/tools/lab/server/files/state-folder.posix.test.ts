import { chmodSync, statSync } from "node:fs";
import { expect, it } from "vitest";
import { StateFolder } from "../../../../../src/tools/lab/server/files/state-folder.js";
import { course } from "../../fixture.js";

it("lets only its owner read the key of a course", async () => {
  const state = await StateFolder.open(course());
  await state.key();
  expect(statSync(state.path("key")).mode & 0o777).toBe(0o600);
});

it("is closed to all others, also where it once was not", async () => {
  const folder = course();
  const { folder: made } = await StateFolder.open(folder);
  chmodSync(made, 0o755);
  const state = await StateFolder.open(folder);
  expect(statSync(state.folder).mode & 0o777).toBe(0o700);
  expect(state.lasting).toBe(true);
});
