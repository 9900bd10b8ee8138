import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { oneAtATime } from "../../../src/tools/lab/one-at-a-time.js";
import { folderWith } from "./fixture.js";

it("does one after the other what is asked for at once", async () => {
  const file = join(folderWith({}), "building");
  let running = 0;
  const most: number[] = [];
  const work = async () => {
    most.push(++running);
    await new Promise((resolve) => setTimeout(resolve, 20));
    running--;
  };
  await Promise.all([oneAtATime(file, work), oneAtATime(file, work), oneAtATime(file, work)]);
  expect(most).toEqual([1, 1, 1]);
  expect(existsSync(file)).toBe(false);
});

it("goes on after work that failed, and after a process that ended", async () => {
  const file = join(folderWith({}), "building");
  await expect(oneAtATime(file, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  writeFileSync(file, "999999999");
  expect(await oneAtATime(file, async () => "done")).toBe("done");
});
