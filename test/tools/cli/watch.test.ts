import { copyFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { practiceFolder } from "./practice-folder.js";
import { watcher } from "./watching.js";
import { workbook } from "./workbook.js";

const place = practiceFolder();
const watch = watcher(place);
const file = (id: string) => join(place.exercises, `${id}.ts`);

test("workbook watch grades on start and each time the file is saved", async () => {
  const { until } = watch("softmax");
  await until("0 of 7 points");
  await copyFile(place.solution("softmax.ts"), file("softmax"));
  await until("7 of 7 points, every check passed");
  await writeFile(file("softmax"), "export function softmax(a");
  await until("line 1, column");
});

test("it survives editors that rename, and files that vanish and come back", async () => {
  const { until } = watch("softmax");
  await until("0 of 7 points");
  await rm(file("softmax"));
  await writeFile(`${file("softmax")}.swp`, "export const softmax = (a) => a;");
  await rename(`${file("softmax")}.swp`, file("softmax"));
  await until("More help: workbook hint softmax");
  await copyFile(place.solution("softmax.ts"), file("softmax"));
  await until("7 of 7 points");
});

test("without an id it grades whichever exercise is saved", async () => {
  const { until } = watch();
  await until("Ctrl-C ends it.");
  // Files are first looked at after this line; saving goes on until that is noticed.
  let saves = 0;
  const saving = setInterval(() => {
    writeFile(file("adam"), `export const adam = () => ${saves++};`);
  }, 800);
  await until("The Adam optimizer: 0 of 7 points");
  clearInterval(saving);
});

test("hidden numbers stay hidden", async () => {
  await writeFile(file("softmax"), "export const softmax = (a) => a;");
  const { until } = watch("softmax");
  expect(await until("hidden: very negative numbers: the answer is wrong")).not.toContain("-2000");
});

test("a missing file and an unknown exercise end it at once", async () => {
  await rm(file("adam"));
  const missing = await workbook(["watch", "adam", "--folder", place.exercises]);
  expect(missing.stderr).toContain('"workbook reset adam" brings it back');
  expect(missing.status).toBe(1);
  expect((await workbook(["watch", "adamm"])).status).toBe(2);
});
