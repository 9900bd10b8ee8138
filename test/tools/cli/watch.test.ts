import { copyFile, cp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.js";
import { watch } from "./watching.js";
import { workbook } from "./workbook.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const exercises = join(temporaryFolder(), "exercises");
const file = (id: string) => join(exercises, `${id}.ts`);
const solution = (id: string) => join(root, "solutions", `${id}.ts`);

beforeAll(() => cp(join(root, "exercises"), exercises, { recursive: true }));

describe("workbook watch with an exercise", () => {
  let watching: ReturnType<typeof watch>;
  beforeAll(() => {
    watching = watch(exercises, "softmax");
  });
  afterAll(() => watching.end("SIGKILL"));

  test("grades on start and each time the file is saved", async () => {
    const { until } = watching;
    await until("0 of 7 points");
    await copyFile(solution("softmax"), file("softmax"));
    await until("7 of 7 points, every check passed");
    await writeFile(file("softmax"), "export function softmax(a");
    await until("line 1, column");
  });

  test("survives editors that rename, and files that vanish and come back", async () => {
    const { until } = watching;
    await rm(file("softmax"));
    await writeFile(`${file("softmax")}.swp`, "export const softmax = (a) => a;");
    await rename(`${file("softmax")}.swp`, file("softmax"));
    await until("More help: workbook hint softmax");
    await copyFile(solution("softmax"), file("softmax"));
    await until("7 of 7 points");
  });

  test("keeps hidden numbers hidden", async () => {
    await writeFile(file("softmax"), "export const softmax = (a) => a;");
    const told = await watching.until(
      "hidden: very negative numbers (1 point): the answer is wrong",
    );
    expect(told).not.toContain("-2000");
  });
});

describe("workbook watch without an exercise", () => {
  let watching: ReturnType<typeof watch>;
  beforeAll(() => {
    watching = watch(exercises);
  });
  afterAll(() => watching.end("SIGKILL"));

  test("grades whichever is saved", async () => {
    const { until } = watching;
    await until("Ctrl-C ends it.");
    // Files are first looked at after this line; saving goes on until that is noticed.
    let saves = 0;
    const saving = setInterval(() => {
      writeFile(file("adam"), `export const adam = () => ${saves++};`);
    }, 800);
    await until("The Adam optimizer: 0 of 8 points");
    clearInterval(saving);
  });
});

test("a missing file and an unknown exercise end it at once", async () => {
  await rm(file("adam"));
  const missing = await workbook(["watch", "adam", "--folder", exercises]);
  expect(missing.stderr).toContain('"workbook reset adam" brings it back');
  expect(missing.status).toBe(1);
  expect((await workbook(["watch", "adamm"])).status).toBe(2);
});
