import { expect, it } from "vitest";
import { StateFolder } from "../../../../../src/tools/lab/server/files/state-folder.js";
import { course } from "../../fixture.js";

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
